"""Whether the learner's code can be traced: what stops JAX, and what is kept of a trace."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import jax

from autograder.probes.behaviour import raised

# What `math`, NumPy, `float(...)`, `if` and `.item()` raise for a tracer,
_ERRORS = (
    jax.errors.ConcretizationTypeError,
    jax.errors.TracerArrayConversionError,
    jax.errors.TracerBoolConversionError,
    jax.errors.TracerIntegerConversionError,
)
# and how the message begins where its text is read as a number: `int(str(...))`.
_WORDS = ("invalid literal for int()", "could not convert string to float")


def traced(call: Callable[[], Any]) -> dict[str, Any]:
    """What comes of a call in which JAX traces the learner's code. What is still to do is raised.

    Returns:
      What `insist_traceable` of a check looks at. "error" is None, or "a number" where the code wants to know a
      number that JAX does not know yet, or the name of the class of another exception; "result" is what the call
      returns, None if there is an error.
    """
    try:
        return {"error": None, "result": jax.block_until_ready(call())}
    except NotImplementedError:
        raise
    except Exception as error:
        return {"error": "a number" if _wants_a_number(error) else type(error).__name__, "result": None}


def _wants_a_number(error: Exception) -> bool:
    return isinstance(error, _ERRORS) or (isinstance(error, ValueError) and str(error).startswith(_WORDS))


def leaks(function: Callable[..., Any], *args: Any) -> bool:
    """Whether something of the trace of `function(*args)` is kept outside of it. Nothing is computed.

    Args:
      args: arrays, or shapes and dtypes.
    """

    def call() -> None:
        with jax.checking_leaks():
            jax.eval_shape(function, *args)

    return raised(call) == "Exception"  # the class that JAX raises for a leak
