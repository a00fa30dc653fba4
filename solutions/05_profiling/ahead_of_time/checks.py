import numpy as np
from autograder.checking import agree, check, insist


@check(points=1)
def check_traced_for(compiling, inputs):
    """`compile_for` traces `f` with the shape and the dtype given"""
    traced = compiling["traced"]
    insist(
        traced, "not_compiled", "`f` was not traced at all while `compile_for` ran: nothing was compiled yet."
    )
    wanted = [list(inputs.xs.shape), "float16"]
    wrong = [f"{name} of shape {tuple(shape)}" for shape, name in traced if [shape, name] != wanted]
    insist(
        not wrong,
        "wrong_value",
        f"`f` was traced with another array than the one asked for: {', '.join(wrong)}.",
    )


@check(points=1)
def check_not_run(compiling):
    """`compile_for` does not run `f`"""
    insist(
        compiling["runs"] == 0,
        "ran",
        "`f` was run while it was compiled. `lower` wants no numbers: a shape and a dtype are enough.",
    )


@check(points=1, kind="structural")
def check_compiled(running):
    """Calling the program neither traces nor compiles again"""
    insist(
        not running["plain"],
        "not_compiled",
        "What `compile_for` returned runs the Python code of `f`, one operation after the other: it is no program.",
    )
    insist(
        running["again"] < 2,
        "recompiled",
        "`f` was traced again at every call of what `compile_for` returned.",
    )
    insist(
        running["kind"] not in ("traced", "lowered"),
        "unfinished",
        f"What `compile_for` returned is `f` as it was {running['kind']}, and no `jax.stages.Compiled`. The last of "
        "the three steps, `compile()` with its brackets, makes one.",
    )
    insist(
        running["kind"] == "compiled" or running["refused"] or running["again"],
        "wrapped",
        "What `compile_for` returned can be called, and is no `jax.stages.Compiled`. Return the program that "
        "`compile()` makes, and nothing around it.",
    )
    insist(
        running["kind"] == "compiled" or running["again"],
        "no_program",
        "What `compile_for` returned can't be called with an array, and is no `jax.stages.Compiled`. Return the "
        "program that `compile()` makes.",
    )
    insist(
        running["again"] == 0, "compiled_late", "`f` was traced when what `compile_for` returned was called."
    )


@check(points=1, needs=[check_compiled])
def check_results(results, inputs):
    """The program that `compile_for` returns gives what `f` gives"""
    agree(results, [(inputs.factor + 1) * x for x in (inputs.counts, inputs.more_counts, inputs.counts)])


@check(points=1, needs=[check_results])
def check_another(result_of_another, inputs):
    """Another function of an equal array gets a program of its own"""
    agree(result_of_another, -inputs.counts)


@check(points=1)
def check_flops(counted, inputs):
    """`flops` is the compiler's count for the program"""
    size = inputs.rows * inputs.columns
    for got, expected, name in zip(
        counted, (2 * size, 2 * size * inputs.rows), ("x * x + x", "a @ b"), strict=True
    ):
        agree(got, np.float64(expected), rtol=1e-3, dtype=False, what=f"for {name}")
