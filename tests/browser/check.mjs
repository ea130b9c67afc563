// Opens a page that Wegmarke wrote in a real browser and says what is wrong with it: one line for each fault on standard output, none if there is
// none. `node check.mjs PAGE CHROMIUM [PICTURES]`: the last is a folder for pictures of it. Used by `tests/it/web_page.rs`.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [page_path, executablePath, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const url = pathToFileURL(page_path).href;
const faults = [];
const fault = (where, what) => faults.push(`${where}: ${what}`);

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--force-color-profile=srgb"] });

const SIZES = {
    desktop: { viewport: { width: 1366, height: 900 } },
    phone: { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
};

// A page of its own, which notes everything that it must not do.
async function opened(name, options) {
    const context = await browser.newContext({ ...options, locale: "en-GB" });
    const page = await context.newPage();
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && fault(name, `says ${message.text()}`));
    page.on("pageerror", (error) => fault(name, `fails with ${error.message}`));
    page.on("request", (request) => {
        if (request.url() !== url && !request.url().startsWith("data:")) fault(name, `asks for ${request.url()}`);
    });
    await page.goto(url);
    return page;
}

async function picture(page, name, whole = false) {
    if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: whole });
}

// The checks of axe-core, which the policy of the page lets in only because the browser is told to by its debugger.
async function accessible(page, name) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
    for (const { id, help, nodes } of violations) fault(name, `${id}: ${help} (${nodes.length}): ${nodes[0].html.slice(0, 200)}`);
}

const must = (name, is_so, what) => is_so || fault(name, what);
const wide = (page, width) => page.evaluate((width) => document.scrollingElement.scrollWidth <= width, width);

for (const [name, size] of Object.entries(SIZES)) {
    for (const colorScheme of ["light", "dark"]) {
        const at = `${name} ${colorScheme}`;
        const page = await opened(at, { ...size, colorScheme });
        must(at, await wide(page, size.viewport.width), "is wider than the screen");
        await accessible(page, at);
        await picture(page, `${name}-${colorScheme}`);
        const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
        must(at, (paper === "rgb(255, 255, 255)") === (colorScheme === "light"), `is on ${paper}`);

        // A card opens its details; Escape goes back to it.
        const card = page.locator("#map .drawing a").first();
        await card.focus();
        await page.keyboard.press("Enter");
        must(at, await page.locator("#panel").isVisible(), "shows no details");
        must(at, (await page.locator("#panel-body table.scores").count()) === 1, "has no scores in its details");
        await accessible(page, `${at}, details`);
        await picture(page, `${name}-${colorScheme}-details`);
        await page.keyboard.press("Escape");
        must(at, await page.locator("#panel").isHidden(), "keeps its details");
        must(at, await card.evaluate((card) => card === document.activeElement), "loses the place");
        await page.context().close();
    }
}

// By keyboard alone: into the map, nearer, along the journey, into the details and on to the next.
{
    const at = "keyboard", page = await opened(at, SIZES.desktop);
    const focused = () => page.evaluate(() => document.activeElement.id || document.activeElement.dataset.role || document.activeElement.dataset.id || document.activeElement.tagName);
    await page.keyboard.press("Tab");
    must(at, (await page.evaluate(() => document.activeElement.className)) === "skip", "does not begin with the way past the map");
    for (let tabs = 0; tabs < 60 && (await focused()) !== "map"; tabs++) await page.keyboard.press("Tab");
    must(at, (await focused()) === "map", "cannot come to the map");
    const seen = () => page.evaluate(() => document.querySelector("#map .drawing").viewBox.baseVal.width);
    const whole = await seen();
    await page.keyboard.press("+");
    const near = await seen();
    must(at, near < whole, "+ does not zoom in");
    const left = () => page.evaluate(() => document.querySelector("#map .drawing").viewBox.baseVal.x);
    const before = await left();
    await page.keyboard.press("ArrowRight");
    must(at, (await left()) > before, "the arrow does not move the map");
    await page.keyboard.press("0");
    must(at, Math.abs((await seen()) - whole) < 1, "0 does not show the whole map");
    await page.keyboard.press("Tab");
    const first = await focused();
    await page.keyboard.press("ArrowRight");
    must(at, (await focused()) !== first, "the arrow does not go to the next card");
    await page.keyboard.press("Enter");
    const title = () => page.locator("#panel-title").textContent();
    const one = await title();
    must(at, one.length > 0, "Enter does not open the details");
    await page.locator("[data-panel=after]").focus();
    await page.keyboard.press("Enter");
    must(at, (await title()) !== one, "the details do not go on");
    await page.keyboard.press("Escape");
    await page.context().close();
}

// Mouse and fingers.
{
    const at = "mouse", page = await opened(at, SIZES.desktop);
    const box = await page.locator(".frame").boundingBox();
    const view = () => page.evaluate(() => document.querySelector("#map .drawing").getAttribute("viewBox"));
    const whole = await view();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -400);
    await page.keyboard.up("Control");
    const near = await view();
    must(at, near !== whole, "the wheel does not zoom");
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 - 120, box.y + box.height / 2 - 30, { steps: 5 });
    await page.mouse.up();
    must(at, (await view()) !== near, "dragging does not move the map");
    must(at, await page.locator("#panel").isHidden(), "dragging opens details");
    const card = page.locator("#map .drawing a").first();
    await page.locator("[data-zoom=whole]").click();
    await card.hover();
    must(at, await page.locator("#tip").isVisible(), "shows no figures over a card");
    await card.click();
    must(at, await page.locator("#panel").isVisible(), "a click opens no details");
    await page.locator("[data-panel=close]").click();
    await page.locator("#curves .drawing").scrollIntoViewIfNeeded();
    await page.locator("#curves .drawing").hover();
    must(at, await page.locator("#tip").isVisible(), "shows no figures at the curves");
    await picture(page, "curves");
    await page.context().close();
}
{
    const at = "finger", page = await opened(at, SIZES.phone);
    const view = () => page.evaluate(() => document.querySelector("#map .drawing").viewBox.baseVal.width);
    const before = await view();
    const client = await page.context().newCDPSession(page);
    const box = await page.locator(".frame").boundingBox();
    const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, 500) / 2];
    const touch = (type, far) =>
        client.send("Input.dispatchTouchEvent", { type, touchPoints: far === null ? [] : [{ x: x - far, y, id: 1 }, { x: x + far, y, id: 2 }] });
    await touch("touchStart", 30);
    for (const far of [45, 60, 80]) await touch("touchMove", far);
    await touch("touchEnd", null);
    must(at, (await view()) < before, "two fingers do not zoom");
    await page.context().close();
}

// Filter and search.
{
    const at = "filter", page = await opened(at, SIZES.desktop);
    const rows = () => page.locator("[data-role=touchpoints] tbody tr:visible").count();
    const all = await rows();
    await page.locator("input[name=verdict]").first().check({ force: true });
    const some = await rows();
    must(at, some > 0 && some < all, `shows ${some} of ${all}`);
    must(at, (await page.locator("#map .dim").count()) > 0, "fades nothing on the map");
    must(at, (await page.locator("#count").textContent()).includes(String(some)), "does not say how many");
    await accessible(page, at);
    await picture(page, "filter");
    await page.locator("#all").click();
    await page.waitForTimeout(50);
    must(at, (await rows()) === all, "does not show all again");
    await page.locator("#find").fill("zzzz");
    must(at, (await rows()) === 0, "finds what is not there");
    const word = (await page.locator("[data-role=touchpoints] tbody th").nth(2).textContent()).slice(0, 6);
    await page.locator("#find").fill(word.toUpperCase());
    must(at, (await rows()) > 0, "does not find a title");
    await page.keyboard.press("Enter");
    must(at, await page.locator("#panel").isVisible(), "Enter does not open what was found");
    await page.context().close();
}

// Without a script, and on paper.
for (const [name, size] of Object.entries(SIZES)) {
    const at = `${name} without script`, page = await opened(at, { ...size, javaScriptEnabled: false });
    await picture(page, `${name}-plain`);
    for (const part of ["#map .drawing", "#says", "#touchpoints table", "#details article"]) {
        must(at, await page.locator(part).first().isVisible(), `does not show ${part}`);
    }
    must(at, !(await page.locator("form.tools").isVisible()), "shows tools that do nothing");
    await page.context().close();
}
{
    const page = await opened("print", { ...SIZES.desktop, colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    must("print", paper === "rgb(255, 255, 255)", `is on ${paper}`);
    if (pictures) await page.pdf({ path: `${pictures}/print.pdf`, preferCSSPageSize: true });
    await page.context().close();
}

// All of it, where pictures are wanted.
if (pictures) {
    for (const [name, size] of Object.entries(SIZES)) {
        const page = await opened(`${name} whole`, { viewport: size.viewport, colorScheme: name === "desktop" ? "dark" : "light" });
        await picture(page, `${name}-whole`, true);
        await page.context().close();
    }
}

await browser.close();
process.stdout.write(faults.map((line) => `${line}\n`).join(""));
