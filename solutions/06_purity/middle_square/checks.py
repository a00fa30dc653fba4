import numpy as np
from autograder.checking import agree, check, insist, insist_traceable

EXACT = {"rtol": 0, "atol": 0, "dtype": False}
ADVICE = "Find the digits with `*`, `//` and `%`, without `int(...)`, `str(...)`, `if` or NumPy."


def middle(state):
    """The middle six digits of the square, with Python's integers of any size."""
    return state * state // 1000 % 1_000_000


def follow(state, n):
    numbers = []
    for _ in range(n):
        state = middle(state)
        numbers.append(state)
    return np.array(numbers, np.int32)


@check(points=2)
def check_step(steps, inputs):
    """`middle_square` gives the middle six digits of the square"""
    same_steps(steps, inputs)


@check(points=1, needs=[check_step])
def check_step_compiled(steps_compiled, inputs):
    """`middle_square` works inside of `jax.jit`, with int32"""
    insist_traceable(steps_compiled, "Inside of `jax.jit`, `middle_square`", ADVICE)
    same_steps(steps_compiled["result"], inputs)


@check(points=2, needs=[check_step])
def check_sequence(numbers, inputs):
    """`sequence` gives the numbers that follow the seed"""
    same_sequences(numbers, inputs, inputs.n)


@check(points=1, needs=[check_sequence, check_step_compiled])
def check_sequence_compiled(numbers_compiled, inputs):
    """`sequence` works inside of `jax.jit`"""
    insist_traceable(numbers_compiled, "Inside of `jax.jit`, `sequence`", ADVICE)
    same_sequences(numbers_compiled["result"], inputs, inputs.m)


@check(points=1, kind="structural")
def check_nothing_kept(leak):
    """Nothing is kept outside of `middle_square`"""
    insist(
        not leak,
        "leaked",
        "After the call, `state` or something made of it was still stored outside of the function. "
        "The state goes out as a result, and nowhere else.",
    )


def same_steps(results, inputs):
    states = [inputs.state, *inputs.others, inputs.state]
    for index, (result, state) in enumerate(zip(results, states, strict=True)):
        result = getattr(result, "values", result)  # A named tuple is a pair as well.
        insist(
            isinstance(result, list | tuple) and len(result) == 2,
            "wrong_structure",
            "The result is not a pair. Return two things, the new state and the number: here, the same one twice.",
        )
        again = ", called once more after others," if index == len(states) - 1 else ""
        for part, name in zip(result, ("new state", "number"), strict=True):
            insist(
                np.asarray(part).dtype.kind != "f",
                "wrong_dtype",
                f"The {name} is a float, and should be an integer. `/` makes floats of integers, `//` does not.",
            )
            agree(part, middle(state), what=f"The {name} after {state:06}{again}", **EXACT)


def same_sequences(results, inputs, n):
    for result, seed in zip(results, (inputs.seed, inputs.other_seed, inputs.seed), strict=True):
        agree(result, follow(seed, n), what=f"From the seed {seed}", **EXACT)
        insist(
            np.asarray(result).dtype.kind != "f",
            "wrong_dtype",
            "The numbers came back as floats, and should be integers: without a dtype, `jnp.zeros` makes float32.",
        )
