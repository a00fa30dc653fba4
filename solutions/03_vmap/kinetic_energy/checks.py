import numpy as np
from autograder.checking import agree, check, remark

# Nine positive terms are added up.
TOLERANCE = {"rtol": 2e-5, "atol": 1e-6}


def kinetic(states, inputs):
    """The kinetic energy in float64 of a state or of many, along the last axis."""
    masses = np.repeat([inputs.m1, inputs.m2, inputs.m3], 3)
    return (np.asarray(states, np.float64)[..., 9:] ** 2 @ masses / 2).astype(np.float32)


@check(points=1)
def check_energy(energy, inputs):
    """`kinetic_energy` is the sum of m |v|² / 2 for one state"""
    agree(energy, float(kinetic(inputs.p, inputs)), dtype=False, **TOLERANCE)


@check(points=1, needs=[check_energy])
def check_along(along, grows, inputs):
    """`energy_along` gives the energy of each state"""
    agree(along, kinetic(inputs.trajectory, inputs), **TOLERANCE)
    if grows:
        remark("A Python loop goes over the states here. `jax.vmap` needs none, and JAX compiles it far faster.")


@check(points=1, needs=[check_energy])
def check_square(along_short, inputs):
    """The same for 18 states, a square matrix"""
    agree(along_short, kinetic(inputs.short, inputs), **TOLERANCE)
