"""Which random keys a program uses, and how often."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, TypeVar

import jax
import numpy as np

S = TypeVar("S")
T = TypeVar("T")


def reuses_key(call: Callable[[], Any]) -> bool:
    """Whether JAX's own checker sees a random key consumed twice while `call` runs.

    It knows typed keys only; `jax.random.PRNGKey` returns them meanwhile. It also objects to keys that are stacked,
    or picked in a loop: see `consumes_twice`.
    """
    with jax.enable_custom_prng(True), jax.debug_key_reuse(True):
        try:
            jax.block_until_ready(call())
        except jax.errors.KeyReuseError:
            return True
    return False


def drawn(call: Callable[[], T]) -> T:
    """What `call` returns, computed under the key-reuse checker if that lets it: then all is compiled only once."""
    return drawn_each(lambda _: call(), (None,))[0]


def drawn_each(call: Callable[[S], T], arguments: Iterable[S]) -> list[T]:
    """What `call` returns for each of the arguments, as `drawn`: once the checker objects, it is asked no more."""
    values: list[T] = []
    objects = False
    for argument in arguments:
        kept = [] if objects else _checked(partial(call, argument))
        objects = not kept
        values.append(kept[0] if kept else call(argument))
    return values


def _checked(call: Callable[[], T]) -> list[T]:
    """What `call` returns, computed under the checker; nothing where it objects."""
    kept: list[T] = []
    try:
        reused = reuses_key(lambda: kept.append(call()))
    except (TypeError, ValueError):  # Code that works with `PRNGKey` as an array of integers only.
        reused = True
    return [] if reused else kept


def consumes_twice(function: Callable[..., Any], call: Callable[[], Any]) -> bool:
    """Whether a key is drawn from or split twice in `call`, which calls `function`.

    What JAX's checker reports is looked at again by the keys' bits.
    """
    try:
        return reuses_key(call) and _bits_consumed_twice(function, call)
    except (TypeError, ValueError):
        return False


def _bits_consumed_twice(function: Callable[..., Any], call: Callable[[], Any]) -> bool:
    uses: list[tuple[int, ...]] = []
    jax.clear_caches()  # A compiled function would not ask for a key again.
    with _keys_made_by(function, _noting(splits=uses, draws=uses)):
        jax.block_until_ready(call())
        jax.effects_barrier()
    return len(set(uses)) < len(uses) or not uses


def keys_drawn_from(call: Callable[[jax.Array], Any], seed: int) -> int | None:
    """From how many different keys `call` draws, given a key made from `seed`.

    None where that can't be seen: code that works with keys as arrays of integers, or draws nothing.
    """
    draws: list[tuple[int, ...]] = []
    try:
        jax.block_until_ready(call(jax.random.key(seed, impl=_noting(draws=draws))))
    except (TypeError, ValueError):
        return None
    jax.effects_barrier()
    return len(set(draws)) or None


def _noting(splits: list[tuple[int, ...]] | None = None, draws: list[tuple[int, ...]] | None = None) -> Any:
    """An implementation of keys, threefry's, that notes the bits of each key that is split, or drawn from."""
    # Imported only by those who need it: the whole of `jax.extend` comes with it.
    from jax.extend import random as key_types

    threefry = key_types.threefry_prng_impl

    def note(key: Any, uses: list[tuple[int, ...]] | None) -> None:
        if uses is not None:
            jax.debug.callback(lambda bits: uses.append(tuple(np.ravel(bits).tolist())), key)

    def split(key: Any, *shape: Any) -> Any:
        note(key, splits)
        return threefry.split(key, *shape)

    def random_bits(key: Any, *rest: Any) -> Any:
        note(key, draws)
        return threefry.random_bits(key, *rest)

    return key_types.define_prng_impl(
        key_shape=threefry.key_shape,
        seed=threefry.seed,
        split=split,
        random_bits=random_bits,
        fold_in=threefry.fold_in,
        name="noted",
        tag="noted",
    )


@contextmanager
def _keys_made_by(function: Callable[..., Any], implementation: Any) -> Iterator[None]:
    """Makes `jax.random.key` and `PRNGKey`, by whatever name `function` calls them, give keys of `implementation`."""
    make, old_make = jax.random.key, jax.random.PRNGKey
    while hasattr(function, "__wrapped__"):
        function = function.__wrapped__
    spaces = [vars(jax.random), getattr(function, "__globals__", {})]
    found = [(space, name, f) for space in spaces for name, f in space.items() if f is make or f is old_make]
    try:
        for space, name, _ in found:
            space[name] = lambda seed, *, impl=None: make(seed, impl=impl or implementation)
        yield
    finally:
        for space, name, original in found:
            space[name] = original
