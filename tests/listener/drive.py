#!/usr/bin/python3
"""Uses the program as somebody does who hears it: starts it, reads its tree through AT-SPI from outside, types, and listens to what is announced.

Called in a session bus of its own, with a screen in DISPLAY: drive.py FOLDER PROGRAM. Prints what was heard; fails with a sentence.
The program's settings are in WEGMARKE_HOME. Never a look at a pixel.
"""

import os
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 60.0
HEARD = []


def pump(seconds=0.05):
    """Lets events come in."""
    context, end = GLib.MainContext.default(), time.monotonic() + seconds
    while time.monotonic() < end:
        while context.iteration(False):
            pass
        time.sleep(0.01)


def until(what, question, patience=PATIENCE):
    """Waits for an answer and returns it."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            answer = question()
        except GLib.Error:
            # What was asked has just gone.
            answer = None
        if answer:
            return answer
        pump()
    raise SystemExit(f"waited in vain until {what}; heard: {HEARD[-8:]}")


def nodes(of, depth=0):
    """Everything below, in the order in which it is read."""
    if of is None or depth > 40:
        return
    of.clear_cache()
    yield of
    for index in range(of.get_child_count()):
        yield from nodes(of.get_child_at_index(index), depth + 1)


def program():
    """The program, once it is there."""
    desktop = Atspi.get_desktop(0)
    desktop.clear_cache()
    for index in range(desktop.get_child_count()):
        found = desktop.get_child_at_index(index)
        if found and found.get_name() == "wegmarke" and found.get_child_count() > 0:
            return found
    return None


def find(name, role=None, whole=True):
    """The first thing with this name."""
    for node in nodes(program()):
        said = node.get_name() or ""
        if (said == name if whole else name in said) and (role is None or node.get_role_name() == role):
            return node
    return None


def press(name, role=None, whole=True):
    """Presses something by its name, as a screen reader does."""
    node = until(f"{name} is there", lambda: find(name, role, whole))
    action = node.get_action_iface()
    if action is None or not action.do_action(0):
        raise SystemExit(f"{name} cannot be pressed from outside")
    pump(0.3)


def key(*names):
    """Presses keys."""
    for name in names:
        subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
        pump(0.15)


def write(text):
    """Types a text."""
    subprocess.run(["xdotool", "type", "--delay", "15", text], check=True)
    pump(0.15)


def hear(part, since):
    """Waits for an announcement with this in it, and returns all of them since then."""
    until(f"“{part}” is announced", lambda: any(part in said for said in HEARD[since:]))
    return HEARD[since:]


def focused():
    """What a screen reader is at."""
    for node in nodes(program()):
        if node.get_state_set().contains(Atspi.StateType.FOCUSED):
            return node
    return None


def is_typed_into():
    """Whether a field has the keys."""
    node = focused()
    return node is not None and node.get_role_name() == "entry"


def is_at(name):
    """Whether a screen reader is at something whose name begins so."""
    node = focused()
    return node is not None and (node.get_name() or "").startswith(name)


def heading():
    """The heading of the view with the sentence after it; parts of the window have others."""
    read = list(nodes(program()))
    for at, node in enumerate(read):
        if node.get_role_name() == "heading" and node.get_name().endswith(": Buying an e-bike"):
            return node.get_name(), read[at + 1].get_name()
    return None


def is_heading(part):
    """Waits until the view's heading has this in it; returns its sentence."""
    return until(f"the heading is “{part}”", lambda: (heading() or ("", ""))[0].startswith(part) and heading())[1]


def journey():
    """Stages and touchpoints as the map gives them, with what is told of them."""
    read = list(nodes(program()))
    start = next(at for at, node in enumerate(read) if node.get_role_name() == "canvas")
    found = []
    for node in read[start + 1 :]:
        if node.get_role_name() != "toggle button" or node.get_name().startswith("Measure "):
            break
        found.append((node.get_name(), node.get_description() or ""))
    return found


def drive(folder):
    """The whole way, step by step."""
    # Start: the window says what it is, the view what it shows.
    frame = until("there is a window", lambda: program().get_child_at_index(0).get_name() and program().get_child_at_index(0))
    assert "e-bike" in frame.get_name(), frame.get_name()
    sentence = is_heading("Map: Buying an e-bike")
    assert sentence.startswith("22 touchpoints in 6 stages: 8 magic moments, 2 pain points, 3 deal-breakers."), sentence
    print("start:", sentence)

    # The map in the order of the journey.
    read = journey()
    stages = [name for name, _ in read if name.startswith("Stage ")]
    cards = [(name, told) for name, told in read if not name.startswith("Stage ")]
    assert stages[0] == "Stage Need, 3 touchpoints" and len(stages) == 6 and len(cards) == 22, (stages, len(cards))
    assert read[1][0] == "Colleague arrives by e-bike, Earned, magic moment", read[1]
    assert all(told.startswith("Number ") and "expectation " in told and "gap " in told for _, told in cards), cards
    print("read:", len(read), "elements;", *read[1])

    # Add.
    key("Home")
    until("the first card is spoken", lambda: is_at("Colleague arrives"))
    since = len(HEARD)
    key("Return")
    write("Reads a review")
    key("Return")
    print("add:", hear("Added: Reads a review, number 2 of 4 in Need", since)[-1])
    until("the new card is spoken", lambda: is_at("Reads a review"))

    # Rate, and hear the verdict.
    since = len(HEARD)
    write("8349")
    print("rate:", hear("Reads a review, relevance 9: deal-breaker", since)[-1])
    until("the card says its verdict", lambda: is_at("Reads a review, Earned, deal-breaker"))

    # Move, undo.
    since = len(HEARD)
    key("alt+Right")
    print("move:", hear("Reads a review, number 3 of 4 in Need", since)[-1])
    since = len(HEARD)
    key("ctrl+z")
    print("undo:", hear("Undone: move touchpoint", since)[-1])

    # Save.
    since = len(HEARD)
    key("ctrl+s")
    until("the field for the path has the keys", is_typed_into)
    key("ctrl+a")
    write(os.path.join(folder, "heard.wegmarke"))
    key("Return")
    print("save:", hear("Saved: ", since)[-1])
    assert os.path.exists(os.path.join(folder, "heard.wegmarke"))

    # Export.
    key("ctrl+e")
    until("the dialog has a heading", lambda: find("Export", "heading"))
    since = len(HEARD)
    press("Export…", "push button")
    until("the field for the path has the keys", is_typed_into)
    key("ctrl+a")
    write(os.path.join(folder, "heard.pdf"))
    key("Return")
    print("export:", hear("heard.pdf", since)[-1])
    until("the file is there", lambda: os.path.exists(os.path.join(folder, "heard.pdf")))

    # Vote: every view has its heading; what is voted is never said.
    for keys, name in [("ctrl+5", "Table: "), ("ctrl+6", "Grid: "), ("ctrl+7", "Analysis: "), ("ctrl+9", "Compare: "), ("ctrl+m", "Measures: "), ("ctrl+8", "Votes: ")]:
        key(keys)
        print("view:", name, is_heading(name))
    vote()


def vote():
    """One rater votes: what is chosen is never announced, and nowhere once the computer is passed on."""
    press("Start a vote…", "push button")
    until("the vote is being prepared", lambda: find("Start a vote", "heading"))
    press("Start", "push button")
    until("the vote is going on", lambda: "A vote is going on" in (heading() or ("", ""))[1])
    since = len(HEARD)
    press("I am ", "push button", whole=False)
    until("the scale is there", lambda: any(node.get_role_name() == "radio button" for node in nodes(program())))
    write("73")
    said = hear("Noted. Nobody sees or hears it before the reveal.", since)
    assert not any(digit in line for line in said for digit in "0123456789"), said
    chosen = [node.get_name() for node in nodes(program()) if is_chosen(node) and node.get_role_name() == "radio button"]
    assert any("7" in name for name in chosen), chosen
    press("Pause", "push button")
    until("the page between two raters", lambda: find("I am ", "push button", whole=False))
    left = [node.get_name() for node in nodes(program()) if is_chosen(node) and node.get_name() in chosen and any(digit in node.get_name() for digit in "0123456789")]
    assert not left, left
    print("vote:", said[-1])


def is_chosen(node):
    """Whether something is the one that is chosen."""
    return node.get_state_set().contains(Atspi.StateType.CHECKED)


def main():
    folder, command = sys.argv[1], sys.argv[2:]
    # Only where somebody listens do programs build their trees.
    status = ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus"]
    method = ["--method", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", "IsEnabled", "<true>"]
    subprocess.run(status + method, check=True, stdout=subprocess.DEVNULL)
    listener = Atspi.EventListener.new(lambda event: HEARD.append(str(event.any_data)))
    listener.register("object:announcement")
    started = subprocess.Popen(command, env=dict(os.environ, PATH="/nonexistent"))
    try:
        window = until("a window is seen", lambda: subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Wegmarke"], stdout=subprocess.PIPE, check=False).stdout.split())
        subprocess.run(["xdotool", "windowfocus", "--sync", window[0]], check=True)
        until("the program is on the bus", program)
        drive(folder)
    finally:
        started.kill()
        started.wait()


if __name__ == "__main__":
    main()
