"""Random numbers are the same, bit for bit, when the hash behind them is lowered by text."""

import json
import subprocess
import sys

import pytest

from autograder.sandbox import environment

PROGRAM = """
import json, sys
import jax, jax.numpy as jnp, numpy as np
from jax._src.random import threefry2x32

entered = []
by_jax = threefry2x32._threefry2x32_cpu_lowering_rule
threefry2x32._threefry2x32_cpu_lowering_rule = lambda *a: (entered.append(1), by_jax(*a))[1]
if sys.argv[1] == "text":
    from autograder.probes.threefry import lower_by_text
    lower_by_text()

key, seeds = jax.random.key(5), np.arange(7)
draws = {
    "a number": lambda: jax.random.uniform(key),
    "vector": lambda: jax.random.uniform(key, (3,)),
    "odd vector": lambda: jax.random.normal(key, (10, 11)),
    "one": lambda: jax.random.normal(key, (1, 1)),
    "split": lambda: jax.random.key_data(jax.random.split(key, (2, 3))),
    "fold": lambda: jax.random.key_data(jax.random.fold_in(key, 3)),
    "small integers": lambda: jax.random.bits(key, (5,), "uint8"),
    "large integers": lambda: jax.random.randint(key, (4,), 0, 1000),
    "shuffled": lambda: jax.random.permutation(key, 10),
    "chosen": lambda: jax.random.choice(key, 7, (3,), replace=False),
    "old key": lambda: jax.random.bernoulli(jax.random.PRNGKey(1), 0.3, (4, 5)),
    "many keys": lambda: jax.vmap(lambda s: jax.random.uniform(jax.random.key(s), (3,)))(seeds),
    "many split": lambda: jax.vmap(lambda s: jax.random.normal(jax.random.split(jax.random.key(s))[1], (2, 2)))(seeds),
    "numbers of many": lambda: jax.vmap(
        lambda s, n: jax.random.uniform(jax.random.fold_in(jax.random.key(s), n)))(seeds, seeds),
    "one key, many numbers": lambda: jax.vmap(lambda n: jax.random.uniform(jax.random.fold_in(key, n)))(seeds),
    "compiled": lambda: jax.jit(lambda k: [jax.random.uniform(a) for a in jax.random.split(k, 4)])(key),
    "two sizes": lambda: jax.jit(lambda k: (jax.random.normal(k, (4,)), jax.random.normal(k, (6,))))(key),
    "loop": lambda: jax.lax.fori_loop(
        0, 3, lambda i, c: c + jax.random.normal(jax.random.fold_in(key, i), (3,)), jnp.zeros(3)),
    "derivative": lambda: jax.grad(lambda x: jnp.sum(x * jax.random.normal(key, (3,))))(jnp.ones(3)),
    "none": lambda: jax.random.uniform(key, (0, 2)),
}
if sys.argv[1] == "sizes":
    from jax import export
    from autograder.probes.threefry import lower_by_text
    lower_by_text()
    (n,) = export.symbolic_shape("n")
    any_size = export.export(jax.jit(lambda x: x + jax.random.uniform(jax.random.key(0), x.shape)))(
        jax.ShapeDtypeStruct((n,), "float32"))
    draws = {"any size": lambda: [any_size.call(jnp.zeros(4)).shape, any_size.call(jnp.zeros(6)).shape]}
bits = {name: [np.asarray(leaf).tolist() for leaf in jax.tree.leaves(draw())] for name, draw in draws.items()}
print(json.dumps([bits, len(entered)]))
"""


def drawn(how: str) -> tuple[dict[str, object], int]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, how],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    bits, entered = json.loads(done.stdout)
    return bits, entered


@pytest.fixture(scope="module")
def by_jax() -> dict[str, object]:
    return drawn("jax")[0]


def test_the_same_numbers(by_jax: dict[str, object]) -> None:
    by_text, entered = drawn("text")
    assert by_text == by_jax and len(by_jax) == 20
    assert entered == 1  # JAX's own rule, which takes the time: only for an array without elements


def test_a_size_that_is_not_known_is_left_to_jax() -> None:
    bits, entered = drawn("sizes")
    assert bits == {"any size": [4, 6]}
    assert entered >= 1
