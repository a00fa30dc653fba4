import numpy as np
from autograder.checking import agree, check, fail, insist

# Float32 costs a few 1e-7 near the ends, more in a polynomial; the usual mistakes are off by 0.1.
TOLERANCE = {"rtol": 1e-5, "atol": 1e-5}


def truth(degree, x):
    """T_degree in float64, by its polynomial."""
    x = np.asarray(x, np.float64)
    return {2: 2 * x**2 - 1, 3: 4 * x**3 - 3 * x, 4: 8 * x**4 - 8 * x**2 + 1}[degree]


def on_vector(degree, inputs):
    return truth(degree, inputs.xs).astype(np.float32)


@check(points=1)
def check_cheb_2(second, inputs):
    """`cheb_2` is T_2(x) = cos(2 arccos x)"""
    agree(second, on_vector(2, inputs), **TOLERANCE)


@check(points=1)
def check_cheb_3(third, inputs):
    """`cheb_3` is T_3(x) = cos(3 arccos x)"""
    agree(third, on_vector(3, inputs), **TOLERANCE)


@check(points=1)
def check_cheb_4(fourth, inputs):
    """`cheb_4` is T_4(x) = cos(4 arccos x)"""
    agree(fourth, on_vector(4, inputs), **TOLERANCE)


@check(points=1, needs=[check_cheb_2, check_cheb_3, check_cheb_4])
def check_any_shape(number, matrix, inputs):
    """All three take a float, and a matrix, as well"""
    for name, error in number["errors"].items():
        fail(
            "refuses_numbers",
            f"`{name}({inputs.x})` raises {error}. A float has no entries and no shape: "
            "leave both to the functions of `jnp`.",
        )
    for degree, of_number, of_matrix in zip((2, 3, 4), number["values"], matrix, strict=True):
        name = f"`cheb_{degree}`"
        agree(of_number, truth(degree, inputs.x), dtype=False, what=name, **TOLERANCE)
        agree(of_matrix, truth(degree, inputs.xss), dtype=False, what=name, **TOLERANCE)


@check(points=1)
def check_grid(points, inputs):
    """`grid(n)`: n points from -1 to 1 in equal steps"""
    for n, grid in zip((inputs.n, 2), points, strict=True):
        agree(grid, np.linspace(-1, 1, n), dtype=False, what=f"`grid({n})`", **TOLERANCE)


@check(points=1, kind="structural")
def check_jax(kinds_of_values, kinds_of_points):
    """The functions stay in JAX and return JAX arrays"""
    kinds = {**kinds_of_values["kinds"], "grid": kinds_of_points}
    numpy = [name for name, found in kinds.items() if "numpy" in found]
    insist(
        not numpy,
        "not_jax",
        f"{listed(numpy)}: a NumPy array came back, not a JAX array. Use the functions of `jnp`, not those of NumPy.",
    )
    others = [name for name, found in kinds.items() if set(found) != {"jax"}]
    insist(
        not others,
        "no_array",
        f"No JAX array came back from {listed(others)}. The functions of `jnp` return one.",
    )
    traced = kinds_of_values["traced"]
    stopped = [name for name, seen in traced.items() if seen == "TracerArrayConversionError"]
    insist(
        not stopped,
        "through_numpy",
        f"{listed(stopped)}: `x` is handed to a NumPy function on the way. Use the one of `jnp` instead.",
    )
    numbers = [name for name, seen in traced.items() if seen == "ConcretizationTypeError"]
    insist(
        not numbers,
        "numbers_taken_out",
        f"{listed(numbers)}: the entries of `x` are made Python numbers on the way, as `float(…)`, `.item()` and "
        "the functions of `math` do. Use the functions of `jnp` instead.",
    )
    outside = [name for name, seen in traced.items() if seen in ("pure_callback", "io_callback")]
    insist(
        not outside,
        "called_back",
        f"{listed(outside)}: the work is done outside of JAX, by a callback. Use the functions of `jnp` instead.",
    )


def listed(names):
    return ", ".join(f"`{name}`" for name in names)
