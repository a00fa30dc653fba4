import jax
import numpy as np
from autograder.probes import in_one_piece, probe, program_size


def inputs(rng):
    # Three coordinates of three bodies, each swinging: the velocity is the derivative of the position.
    frequency = rng.uniform(0.6, 1.8, size=9)
    phase = rng.uniform(0, 2 * np.pi, size=9)
    size = rng.uniform(0.6, 1.4, size=9)
    moments = np.linspace(0, 6, 30)
    angle = frequency * moments[:, None] + phase
    trajectory = np.concatenate([size * np.sin(angle), size * frequency * np.cos(angle)], axis=1)
    masses = rng.permutation([0.7, 1.6, 3.1]) * rng.uniform(0.9, 1.1)
    return {
        "moments": moments.astype("float32"),
        "trajectory": trajectory.astype("float32"),
        "short": rng.normal(size=(18, 18)).astype("float32"),  # as many moments as numbers in a state
        "p": rng.normal(size=18).astype("float32"),
        "m1": float(np.round(masses[0], 3)),
        "m2": float(np.round(masses[1], 3)),
        "m3": float(np.round(masses[2], 3)),
    }


@probe(call="kinetic_energy(p, m1, m2, m3)")
def energy(learner, p, m1, m2, m3):
    return in_one_piece(lambda: learner.kinetic_energy(p, m1, m2, m3))


@probe(call="energy_along(trajectory, m1, m2, m3)")
def along(learner, trajectory, m1, m2, m3):
    return in_one_piece(lambda: learner.energy_along(trajectory, m1, m2, m3))


@probe(call="energy_along(short, m1, m2, m3)")
def along_short(learner, short, m1, m2, m3):
    return in_one_piece(lambda: learner.energy_along(short, m1, m2, m3))


@probe(call="energy_along(trajectory, m1, m2, m3)")
def grows(learner, m1, m2, m3):
    """Whether JAX can make a program of it, and that grows with the number of moments."""

    def size(moments):
        return program_size(
            lambda trajectory: learner.energy_along(trajectory, m1, m2, m3),
            jax.ShapeDtypeStruct((moments, 18), "float32"),
        )

    try:
        # Two primes: `jax.lax.map` in batches leaves a rest of both, and is no longer for one of them.
        return size(19) < size(23)
    except NotImplementedError:
        raise
    except Exception:
        return False
