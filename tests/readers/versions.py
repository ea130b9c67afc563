"""Prints what is installed here of the packages in the list beside this file, in its form."""

import importlib.metadata
import pathlib

for line in pathlib.Path(__file__).with_name("requirements.txt").read_text(encoding="utf-8").splitlines():
    name, pinned, _ = line.partition("==")
    if pinned:
        print(f"{name}=={importlib.metadata.version(name)}")
