"""A process of its own that runs programs in a sandbox, one for each line of JSON that it is given.

The process that runs the tests has threads, and may be another user: a starter needs one without.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

import autograder.checking
import autograder.probes.running  # noqa: F401
from autograder.course import Limits
from autograder.program import Program
from autograder.sandbox import Conversation, Level, policy, starter
from autograder.wire import decode, encode

PROBES = """
from autograder.probes import probe

@probe
def first(learner):
    return learner.first()

@probe
def second(learner):
    return learner.second()
"""


def main() -> None:
    children = starter(Level(sys.argv[1]), policy(), "autograder.probes.running:run")
    say({"level": children.level, "missing": list(children.missing), "user": os.getuid(), "pid": os.getpid()})
    for line in sys.stdin:
        order = json.loads(line)
        limits = Limits(**order["limits"])
        request = {
            "name": "submission_answer",
            "filename": "answer.py",
            "cells": list(Program("answer.py", order["source"].encode()).plain()),
            "notebook": False,
            "probes": PROBES,
            "probes_path": "probes.py",
            "inputs": {},
            "run": order["run"],
            "devices": 1,
            "x64": False,
            "cache": None,
            "cpu": limits.cpu,
        }
        conversation = Conversation(children.start(limits), encode(request), limits, decode)
        replies = list(conversation)
        ending = conversation.ending
        say(
            {
                "replies": replies,
                "status": ending.status,
                "reason": ending.reason,
                "message": ending.message,
                "cpu": ending.cpu,
                "only_wall": ending.only_wall,
                "output": conversation.output.decode(errors="replace"),
            }
        )
    children.close()


def say(answer: dict[str, Any]) -> None:
    print(json.dumps(answer, default=repr), flush=True)


main()
