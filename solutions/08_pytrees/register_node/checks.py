import numpy as np
from autograder.checking import agree, check, insist

FIELDS = ("`mean`", "`scale`", "`name`")


def agree_as_gaussian(parts, mean, scale, name):
    for what, got, wanted in zip(FIELDS, parts, (mean, scale, name), strict=True):
        agree(got, wanted, rtol=1e-5, atol=1e-5, what=what)


@check(points=1)
def check_made(made, inputs):
    """`Gaussian(mean, scale, name)` keeps what it is given"""
    for parts in made:
        agree_as_gaussian(parts, inputs.mean, inputs.scale, inputs.name)


@check(points=1)
def check_leaves(leaves, inputs):
    """Its leaves are the two arrays, `mean` first"""
    agree(leaves, [inputs.mean, inputs.scale])


@check(points=1, needs=[check_leaves])
def check_name(structures):
    """`name` belongs to the structure of the tree"""
    insist(
        structures["same name"],
        "wrong_structure",
        "Two objects with the same name have structures that differ. Only the name should count in it.",
    )
    insist(
        not structures["other name"],
        "wrong_structure",
        "Objects with different names have equal structures: `name` is not in there. Register it as static.",
    )


@check(points=1, needs=[check_leaves])
def check_mapped(mapped, inputs):
    """`jax.tree.map` makes a `Gaussian` of a `Gaussian`"""
    agree_as_gaussian(mapped["parts"], -inputs.mean, -inputs.scale, inputs.name)
    insist(mapped["gaussian"], "wrong_structure", "What `jax.tree.map` gave back is no `Gaussian`.")


@check(points=1, needs=[check_leaves])
def check_placeholders(placeholders, inputs):
    """It is rebuilt whatever its leaves are"""
    agree(placeholders, ["object", "object", inputs.name])


@check(points=1, needs=[check_leaves])
def check_compiled(compiled, inputs):
    """It goes through `jit`, where `name` is a text"""
    agree_as_gaussian(compiled["parts"], -inputs.mean, -inputs.scale, inputs.name)
    insist(compiled["text"], "wrong_structure", "Inside of `jit`, `name` was no str. Register it as static.")


@check(points=1, needs=[check_leaves])
def check_vectorised(vectorised, inputs):
    """It goes through `vmap`, and can stand in `in_axes`"""
    agree(vectorised, inputs.mean * inputs.scale)


@check(points=1, needs=[check_leaves])
def check_gradient(gradient, inputs):
    """`grad` gives the derivatives as a `Gaussian`"""
    mean = np.broadcast_to(inputs.scale, inputs.mean.shape)
    agree_as_gaussian(
        gradient["parts"], mean, inputs.mean.sum(axis=0, dtype="float64").astype("float32"), inputs.name
    )
    insist(gradient["gaussian"], "wrong_structure", "What `grad` gave back is no `Gaussian`.")
