"use strict";
// What a page with a map does if it may run a script: zoom and pan, details beside the map, filter and search, figures at the curves. It asks nobody for
// anything, keeps nothing, and everything it shows is in the page already. Styles are set through objects only: the policy forbids them in markup.
(() => {
  const one = (selector, of = document) => of.querySelector(selector);
  const all = (selector, of = document) => [...of.querySelectorAll(selector)];
  const SVG = "http://www.w3.org/2000/svg";
  document.documentElement.classList.add("on");

  const frame = one("[data-role=map]"), map = one(".drawing", frame);
  const chart = one("[data-role=chart]"), panel = one("#panel"), tip = one("#tip"), said = one("#said");
  const rows = all("[data-role=touchpoints] tbody tr");
  const order = rows.map((row) => row.dataset.id);
  const articles = new Map(all("article[data-id]").map((article) => [article.dataset.id, article]));
  const heads = all("[data-role=touchpoints] thead th");
  const rowOf = new Map(rows.map((row) => [row.dataset.id, row]));
  const cards = new Map(all("a[data-id]", map).map((card) => [card.dataset.id, card]));

  // Where the map is looked at: the left upper corner in its own units, and pixels for each of them.
  const natural = map.getAttribute("viewBox"), [left, top, width, height] = natural.split(" ").map(Number);
  const look = { x: 0, y: 0, scale: 1 };
  let fits = 1;
  const MOST = 6;

  const size = () => [frame.clientWidth, frame.clientHeight];

  function show() {
    const [across, down] = size();
    if (!across || !down) return;
    look.scale = Math.min(Math.max(look.scale, fits), MOST);
    const seen = [across / look.scale, down / look.scale];
    const inside = (at, from, seen, total) => from + (seen >= total ? (total - seen) / 2 : Math.min(Math.max(at - from, 0), total - seen));
    look.x = inside(look.x, left, seen[0], width);
    look.y = inside(look.y, top, seen[1], height);
    map.setAttribute("viewBox", `${look.x} ${look.y} ${seen[0]} ${seen[1]}`);
    frame.classList.toggle("near", look.scale > fits * 1.001);
  }

  function resize(first) {
    const across = frame.clientWidth, narrow = window.innerWidth <= 700;
    if (!across || !window.innerHeight) return;
    const most = window.innerHeight * (narrow ? 0.66 : 0.86), whole = (across * height) / width;
    // A map whose titles could not be read in one window is as wide as the page and scrolled with it.
    const small = Math.min(across / width, most / height) * 12 < 9;
    frame.style.height = `${Math.round(narrow ? most : small ? whole : Math.min(whole, most))}px`;
    const down = frame.clientHeight, kept = look.scale / fits;
    if (!down) return;
    fits = Math.min(across / width, down / height);
    look.scale = first ? fits : Math.max(fits, kept * fits);
    // On a small screen the whole map cannot be read: it begins at its first stage.
    if (first && narrow && fits * 12 < 6) {
      look.scale = 0.8;
      look.x = left;
      look.y = top;
    }
    show();
  }

  function zoom(factor, at) {
    const [across, down] = size();
    const [x, y] = at || [across / 2, down / 2];
    const before = look.scale;
    look.scale = Math.min(Math.max(before * factor, fits), MOST);
    look.x += x / before - x / look.scale;
    look.y += y / before - y / look.scale;
    show();
  }

  function zoomBy(role) {
    if (role === "whole") {
      look.scale = fits;
      show();
    } else zoom(role === "in" ? 1.4 : 1 / 1.4);
  }

  // Brings a card into sight, as large as it can be read.
  function reveal(card, larger) {
    const box = card.getBoundingClientRect(), of = frame.getBoundingClientRect();
    const open = !panel.hidden && window.innerWidth > 700 ? panel.offsetWidth + 24 : 0;
    const x = (box.left + box.right) / 2 - of.left, y = (box.top + box.bottom) / 2 - of.top;
    const at = [look.x + x / look.scale, look.y + y / look.scale];
    const readable = 0.72;
    const small = larger && look.scale < readable;
    const out = box.left < of.left || box.right > of.right - open || box.top < of.top || box.bottom > of.bottom;
    if (!small && !out) return;
    if (small) look.scale = readable;
    const [across, down] = size();
    look.x = at[0] - (across - open) / 2 / look.scale;
    look.y = at[1] - down / 2 / look.scale;
    show();
  }

  const place = (event) => {
    const box = frame.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  const fingers = new Map();
  let moved = false;
  frame.addEventListener("pointerdown", (event) => {
    if (event.button || event.target.closest("button")) return;
    if (!fingers.size) moved = false;
    fingers.set(event.pointerId, place(event));
  });
  frame.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    if (fingers.size === 1) {
      if (!frame.classList.contains("near")) return;
      const way = [now[0] - before[0], now[1] - before[1]];
      if (!moved && Math.hypot(...way) < 5) return;
      if (!moved) {
        moved = true;
        frame.setPointerCapture(event.pointerId);
        frame.classList.add("drags");
      }
      look.x -= way[0] / look.scale;
      look.y -= way[1] / look.scale;
      hideTip();
      show();
    } else if (fingers.size === 2) {
      moved = true;
      const other = [...fingers].find(([id]) => id !== event.pointerId)[1];
      const far = (point) => Math.hypot(point[0] - other[0], point[1] - other[1]) || 1;
      const middle = (point) => [(point[0] + other[0]) / 2, (point[1] + other[1]) / 2];
      const [from, to] = [middle(before), middle(now)];
      look.x -= (to[0] - from[0]) / look.scale;
      look.y -= (to[1] - from[1]) / look.scale;
      zoom(far(now) / far(before), to);
    }
    fingers.set(event.pointerId, now);
  });
  const lift = (event) => {
    fingers.delete(event.pointerId);
    if (!fingers.size) frame.classList.remove("drags");
  };
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"]) frame.addEventListener(end, lift);
  document.addEventListener("pointerup", lift);
  frame.addEventListener("dragstart", (event) => event.preventDefault());
  frame.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.0022)), place(event));
    },
    { passive: false },
  );
  frame.addEventListener("dblclick", (event) => {
    if (!event.target.closest("a,button")) zoom(1.8, place(event));
  });
  one(".zoom").addEventListener("click", (event) => {
    const button = event.target.closest("[data-zoom]");
    if (button) zoomBy(button.dataset.zoom);
  });
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-labelledby", "h-map");
  frame.setAttribute("aria-describedby", "hint");
  frame.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key, card = event.target.closest("a[data-id]");
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (key === "+" || key === "=") zoom(1.4);
    else if (key === "-") zoom(1 / 1.4);
    else if (key === "0") zoomBy("whole");
    else if (arrows[key] && card) {
      const next = step(card.dataset.id, arrows[key][0] + arrows[key][1]);
      if (next) cards.get(next).focus();
    } else if (arrows[key] && event.target === frame && frame.classList.contains("near")) {
      look.x += (arrows[key][0] * 90) / look.scale;
      look.y += (arrows[key][1] * 90) / look.scale;
      show();
    } else return;
    event.preventDefault();
  });
  frame.addEventListener("focusin", (event) => {
    frame.scrollLeft = frame.scrollTop = 0;
    const card = event.target.closest("a[data-id]");
    if (card && card.matches(":focus-visible")) reveal(card);
    mark(card && card.matches(":focus-visible") ? card.dataset.id : opened);
  });
  frame.addEventListener("focusout", () => mark(opened));

  // A ring around the card that is meant.
  let ring;
  function mark(id) {
    if (ring) ring.remove();
    const card = cards.get(id);
    if (!card) return;
    const box = card.getBBox();
    ring = document.createElementNS(SVG, "rect");
    ring.setAttribute("class", "ring");
    for (const [name, value] of Object.entries({ x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6, rx: 8 }))
      ring.setAttribute(name, value);
    card.append(ring);
  }

  // The next touchpoint that is not filtered out.
  function step(id, by) {
    const shown = order.filter((id) => cards.has(id) && !rowOf.get(id).hidden);
    return shown[shown.indexOf(id) + by];
  }

  // The details beside the map.
  let opened = null, origin = null;
  function open(id, from) {
    const article = articles.get(id);
    if (!article) return;
    opened = id;
    origin = from || origin;
    const copy = article.cloneNode(true);
    copy.removeAttribute("id");
    const heading = one("h4", copy);
    one("#panel-title").textContent = heading.textContent;
    heading.remove();
    for (const heading of all("h5", copy)) {
      const lower = document.createElement("h3");
      lower.textContent = heading.textContent;
      lower.className = "small";
      heading.replaceWith(lower);
    }
    one("#panel-body").replaceChildren(copy);
    panel.hidden = false;
    panel.scrollTop = 0;
    for (const [role, by] of [["before", -1], ["after", 1]]) one(`[data-panel=${role}]`).disabled = !step(id, by);
    hideTip();
    mark(id);
    const card = cards.get(id);
    if (card) reveal(card, true);
    one("#panel-title").focus({ preventScroll: true });
  }
  function close() {
    if (panel.hidden) return;
    panel.hidden = true;
    const back = origin && origin.isConnected ? origin : frame;
    opened = origin = null;
    mark(null);
    back.focus({ preventScroll: true });
  }
  document.addEventListener("click", (event) => {
    if (moved && frame.contains(event.target)) {
      event.preventDefault();
      moved = false;
      return;
    }
    const link = event.target.closest("[data-open],.drawing a[data-id]");
    const part = event.target.closest(".drawing [data-id]");
    const id = link ? link.dataset.open || link.dataset.id : part && part.dataset.id;
    if (!id || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (!articles.has(id)) return;
    event.preventDefault();
    open(id, link || frame);
  });
  panel.addEventListener("click", (event) => {
    const button = event.target.closest("[data-panel]");
    if (!button) return;
    if (button.dataset.panel === "close") return close();
    const next = step(opened, button.dataset.panel === "before" ? -1 : 1);
    if (next) open(next);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });

  // Figures of what the pointer is over.
  let shownTip = null;
  function hideTip() {
    tip.hidden = true;
    shownTip = null;
    if (cross) cross.remove();
  }
  const figures = (id) => {
    const cells = [...rowOf.get(id).cells];
    const scores = heads.flatMap((head, index) => (head.matches(".score,.gap") ? [`${head.textContent} ${cells[index].textContent}`] : []));
    return { title: one("th", rowOf.get(id)).textContent, verdict: one(".verdict", rowOf.get(id)), scores };
  };
  function showTip(id, x, y) {
    if (!rowOf.has(id)) return;
    if (shownTip !== id) {
      shownTip = id;
      const { title, verdict, scores } = figures(id);
      const name = document.createElement("strong"), words = document.createElement("span"), list = document.createElement("span");
      name.dir = "auto";
      name.textContent = title.length > 90 ? `${title.slice(0, 90)} …` : title;
      words.textContent = verdict.textContent;
      list.className = "figures";
      for (const score of scores) list.append(Object.assign(document.createElement("span"), { textContent: score }));
      tip.replaceChildren(name, words, document.createElement("br"), list);
    }
    tip.hidden = false;
    const right = window.innerWidth - tip.offsetWidth - 8, above = y - tip.offsetHeight - 14;
    tip.style.left = `${Math.max(8, Math.min(x + 14, right))}px`;
    tip.style.top = `${above > 8 ? above : y + 18}px`;
  }
  frame.addEventListener("pointerover", (event) => {
    const part = event.target.closest("[data-id]");
    if (part && event.pointerType === "mouse" && !fingers.size) showTip(part.dataset.id, event.clientX, event.clientY);
    else hideTip();
  });
  frame.addEventListener("pointerleave", hideTip);

  // The curves: the nearest touchpoint along the journey, by pointer, finger or arrow key.
  let cross = null;
  if (chart) {
    const drawing = one(".drawing", chart);
    const points = all("[data-id]", drawing).map((point) => {
      const box = point.getBBox();
      return { id: point.dataset.id, x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    points.sort((a, b) => a.x - b.x);
    const box = drawing.viewBox.baseVal;
    let at = -1;
    const point = (index, quiet) => {
      at = Math.min(Math.max(index, 0), points.length - 1);
      const { id, x, y } = points[at];
      const screen = new DOMPoint(x, y).matrixTransform(drawing.getScreenCTM());
      if (cross) cross.remove();
      cross = document.createElementNS(SVG, "line");
      cross.setAttribute("class", "cross");
      for (const [name, value] of Object.entries({ x1: x, x2: x, y1: box.height * 0.14, y2: box.height * 0.86 })) cross.setAttribute(name, value);
      drawing.append(cross);
      showTip(id, screen.x, screen.y);
      const { title, verdict, scores } = figures(id);
      if (!quiet) said.textContent = [title, verdict.textContent, ...scores].join(", ");
    };
    const nearest = (event) => {
      const x = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse()).x;
      return points.reduce((best, point, index) => (Math.abs(point.x - x) < Math.abs(points[best].x - x) ? index : best), 0);
    };
    if (points.length) {
      chart.tabIndex = 0;
      chart.setAttribute("role", "group");
      chart.setAttribute("aria-labelledby", "h-curves");
      const follow = (event) => point(nearest(event), true);
      drawing.addEventListener("pointermove", follow);
      drawing.addEventListener("pointerdown", follow);
      drawing.addEventListener("click", (event) => open(points[nearest(event)].id, chart));
      chart.addEventListener("pointerleave", hideTip);
      chart.addEventListener("blur", hideTip);
      chart.addEventListener("keydown", (event) => {
        if (event.key === "ArrowRight") point(at + 1);
        else if (event.key === "ArrowLeft") point(at < 0 ? points.length : at - 1);
        else if (event.key === "Enter" && at >= 0) open(points[at].id, chart);
        else return;
        event.preventDefault();
      });
    }
  }

  // Filter and search: rows and details go, what is drawn fades.
  const tools = one("form.tools"), find = one("#find"), count = one("#count"), everything = one("#all");
  const plain = (words) => words.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  const words = new Map([...articles].map(([id, article]) => [id, plain(`${rowOf.get(id)?.textContent ?? ""} ${article.textContent}`)]));
  const drawn = all(".drawing [data-id]");
  function filter() {
    const wanted = (name) => new Set(all(`input[name=${name}]:checked`, tools).map((input) => input.value));
    const verdicts = wanted("verdict"), media = wanted("media"), parts = plain(find.value).split(/\s+/).filter(Boolean);
    const hidden = new Set();
    for (const row of rows) {
      const { id, verdict, media: kind } = row.dataset;
      const fits =
        (!verdicts.size || verdicts.has(verdict)) && (!media.size || media.has(kind)) && parts.every((part) => words.get(id).includes(part));
      row.hidden = !fits;
      if (!fits) hidden.add(id);
      articles.get(id).hidden = !fits;
    }
    for (const stage of all(".stage")) stage.hidden = hidden.size > 0 && all("article:not([hidden])", stage).length === 0;
    for (const part of drawn) part.classList.toggle("dim", hidden.has(part.dataset.id) && !part.parentElement.closest(".dim"));
    const text = count.dataset.words.replace("%1", String(rows.length - hidden.size)).replace("%2", String(rows.length));
    count.textContent = hidden.size || parts.length || verdicts.size || media.size ? text : "";
    everything.hidden = !count.textContent;
  }
  tools.addEventListener("input", filter);
  tools.addEventListener("reset", () => setTimeout(filter));
  tools.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = order.find((id) => !rowOf.get(id).hidden);
    if (first && find.value.trim()) open(first, find);
  });

  resize(true);
  let before = window.innerWidth;
  window.addEventListener("resize", () => {
    // On phones the height changes with the bars of the browser.
    if (window.innerWidth === before && window.innerWidth <= 700) return;
    before = window.innerWidth;
    resize(false);
  });
  window.addEventListener("beforeprint", () => {
    map.setAttribute("viewBox", natural);
    frame.style.height = "auto";
  });
  window.addEventListener("afterprint", () => resize(false));
})();
