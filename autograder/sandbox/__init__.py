"""Runs programs that nobody trusts: isolation levels, the fork server, limits kept from outside."""

from autograder.sandbox.children import Starter
from autograder.sandbox.conversation import Conversation, Ending
from autograder.sandbox.policy import Level, Policy, policy
from autograder.sandbox.spawned import environment
from autograder.sandbox.starting import starter
from autograder.sandbox.survey import Survey, parse_level, survey

__all__ = [
    "Conversation",
    "Ending",
    "Level",
    "Policy",
    "Starter",
    "Survey",
    "environment",
    "parse_level",
    "policy",
    "starter",
    "survey",
]
