import jax
import numpy as np
from autograder.probes import growth, in_one_piece, probe


def inputs(rng):
    # Not quite evenly spaced, not quite balanced: the entries add up to a number that is itself within (-1, 1).
    xs = np.linspace(-0.86, 0.86, 24) + rng.uniform(-0.02, 0.02, size=24)
    xs += (rng.choice([-1, 1]) * rng.uniform(0.3, 0.6) - xs.sum()) / 24
    # Another number of entries, for which 24 is not the number of them.
    return {"xs": xs.astype("float32"), "few": rng.uniform(-0.9, 0.9, size=7).astype("float32")}


@probe(call="cheb_2_prime_on_grid(xs)")
def second(learner, xs):
    return in_one_piece(lambda: learner.cheb_2_prime_on_grid(xs))


@probe(call="cheb_3_prime_on_grid(xs)")
def third(learner, xs):
    return in_one_piece(lambda: learner.cheb_3_prime_on_grid(xs))


@probe(call="cheb_2_prime_on_grid(few), cheb_3_prime_on_grid(few)")
def few_of_both(learner, few):
    return in_one_piece(lambda: [learner.cheb_2_prime_on_grid(few), learner.cheb_3_prime_on_grid(few)])


def grown(f):
    # Two primes: `jax.lax.map` in batches of a size up to 10 leaves a rest of both, and is no longer for one of them.
    return growth(f, *([jax.ShapeDtypeStruct((n,), "float32")] for n in (11, 13)))


@probe(call="jax.make_jaxpr(cheb_2_prime_on_grid), for 11 and for 13 entries")
def second_program(learner):
    return grown(learner.cheb_2_prime_on_grid)


@probe(call="jax.make_jaxpr(cheb_3_prime_on_grid), for 11 and for 13 entries")
def third_program(learner):
    return grown(learner.cheb_3_prime_on_grid)
