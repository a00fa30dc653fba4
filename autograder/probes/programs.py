"""What program JAX makes of a function: its equations, its residuals, its chains of dependence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import jax

_JIT = {"jit", "pjit"}
_LOOPS = {"scan", "while"}
_CALLBACKS = ("pure_callback", "io_callback")
CHAIN_CAP = 20
"""A chain this long counts as endless: a loop that feeds itself."""


def primitives(f: Callable[..., Any], *args: Any) -> dict[str, int]:
    """How often each primitive occurs in the program of `f(*args)`, nested programs included."""
    return dict(Counter(equation.primitive.name for equation in equations(jax.make_jaxpr(f)(*args))))


def callbacks(names: Iterable[str]) -> list[str]:
    """Those of these primitives by which a program computes outside of JAX, with NumPy for example."""
    found = set(names)
    return [name for name in _CALLBACKS if name in found]


def equations(jaxpr: Any) -> Iterator[Any]:
    """Every equation of a program that `jax.make_jaxpr` made, those of nested programs included."""
    jaxpr = getattr(jaxpr, "jaxpr", jaxpr)
    for equation in jaxpr.eqns:
        yield equation
        for value in equation.params.values():
            for inner in _sub_jaxprs(value):
                yield from equations(inner)


def program_size(f: Callable[..., Any], *args: Any) -> int:
    """The number of equations of the program of `f(*args)`, nested programs included.

    A loop in Python is unrolled: the size grows with the data. A vectorised program has one size for all.
    """
    return sum(primitives(f, *args).values())


def growth(f: Callable[..., Any], small: Sequence[Any], large: Sequence[Any]) -> dict[str, Any]:
    """How many operations the program of `f` has for small and for large arguments, and which loops are in it.

    Args:
      small: arguments of `f`: arrays, or shapes and dtypes.
      large: others, that differ from those in size only.

    Returns:
      What `insist_one_program` and `insist_no_loop` of a check look at.
    """
    one, other = primitives(f, *small), primitives(f, *large)
    return {"small": sum(one.values()), "large": sum(other.values()), "loops": sorted(_LOOPS & set(other))}


def outside_jit(f: Callable[..., Any], *args: Any) -> list[str]:
    """The primitives of `f(*args)` that run one by one, outside any compiled function; sorted."""
    return sorted(e.primitive.name for e in jax.make_jaxpr(f)(*args).eqns if e.primitive.name not in _JIT)


def residual_items(f: Callable[..., Any], *args: Any) -> int:
    """How many array elements `jax.vjp(f, *args)` keeps for the backward pass."""
    _, backward = jax.vjp(f, *args)
    return sum(int(leaf.size) for leaf in jax.tree.leaves(backward) if hasattr(leaf, "size"))


def backward_chain(f: Callable[..., Any], args: Sequence[Any], names: Iterable[str]) -> int:
    """The longest chain of primitives among `names`, each fed by the one before, in the backward pass of `f`.

    At most `CHAIN_CAP`; a loop whose steps feed each other counts as that. Replaying an iteration
    z → tanh(Wz + x) shows as a long chain of tanh; evaluating tanh at the solution, however often, as one of 1.
    """
    out, backward = jax.vjp(f, *args)
    cotangent = jax.tree.map(jax.numpy.ones_like, out)
    jaxpr = jax.make_jaxpr(backward)(cotangent).jaxpr
    return max([0, *_Chain(frozenset(names)).follow(jaxpr, [0] * len(jaxpr.invars))])


def _sub_jaxprs(value: Any) -> Iterator[Any]:
    # Duck-typed: the classes have moved between versions of JAX, the attributes have not.
    if hasattr(value, "eqns"):
        yield value
    elif hasattr(value, "jaxpr"):
        yield from _sub_jaxprs(value.jaxpr)
    elif isinstance(value, tuple | list):
        for item in value:
            yield from _sub_jaxprs(item)


class _Chain:
    """Follows chains through a jaxpr: each variable's depth is the longest chain that leads to it."""

    def __init__(self, names: frozenset[str]) -> None:
        self._names = names

    def follow(self, jaxpr: Any, depths: Sequence[int]) -> list[int]:
        """The depths of a jaxpr's outputs from those of its inputs."""
        known = dict(zip(jaxpr.invars, depths, strict=True))

        def depth(atom: Any) -> int:
            return 0 if hasattr(atom, "val") else known.get(atom, 0)

        for equation in jaxpr.eqns:
            outs = self._equation(equation, [depth(atom) for atom in equation.invars])
            known.update(zip(equation.outvars, outs, strict=False))
        return [depth(atom) for atom in jaxpr.outvars]

    def _equation(self, equation: Any, ins: list[int]) -> list[int]:
        name, params = equation.primitive.name, equation.params
        if name == "while":
            return self._while(params, ins)
        if name == "scan":
            return self._scan(equation, ins)
        if name == "cond":
            branches = [self._inner(branch, ins[1:]) for branch in params["branches"]]
            return [max(outs) for outs in zip(*branches, strict=True)]
        inner = [sub for value in params.values() for sub in _sub_jaxprs(value)]
        deepest = max(ins, default=0)
        if not inner:
            return [min(CHAIN_CAP, deepest + (name in self._names))] * len(equation.outvars)
        if len(inner) == 1 and len(inner[0].invars) == len(ins):
            return self.follow(inner[0], ins)
        outs = [out for sub in inner for out in self.follow(sub, [deepest] * len(sub.invars))]
        return [max(outs, default=deepest)] * len(equation.outvars)

    def _inner(self, closed: Any, ins: Sequence[int]) -> list[int]:
        (jaxpr,) = _sub_jaxprs(closed)
        return self.follow(jaxpr, ins)

    def _while(self, params: Any, ins: list[int]) -> list[int]:
        skip, count = params["cond_nconsts"], params["body_nconsts"]
        consts, carry = ins[skip : skip + count], ins[skip + count :]
        for _ in range(CHAIN_CAP):
            longer = _grow(carry, self._inner(params["body_jaxpr"], consts + carry))
            if (
                longer == carry
            ):  # Nothing feeds itself. Without this, loops in loops would take 20 to their depth.
                break
            carry = longer
        return carry

    def _scan(self, equation: Any, ins: list[int]) -> list[int]:
        (body,) = _sub_jaxprs(equation.params["jaxpr"])
        # What is scanned over loses an axis on its way in, and what is stacked gains one on its way out: the
        # parameters that count consts and carries differ between versions of JAX.
        scanned = sum(_rank(o) != _rank(i) for o, i in zip(equation.invars, body.invars, strict=True))
        carries = sum(_rank(o) == _rank(i) for o, i in zip(equation.outvars, body.outvars, strict=True))
        consts = len(ins) - scanned - carries
        fixed, carry, xs = ins[:consts], ins[consts : consts + carries], ins[consts + carries :]
        outs: list[int] = []
        for _ in range(min(CHAIN_CAP, equation.params["length"])):
            outs = self.follow(body, fixed + carry + xs)
            longer = _grow(carry, outs[:carries])
            if longer == carry:
                break
            carry = longer
        return carry + outs[carries:]


def _rank(atom: Any) -> int:
    return len(atom.aval.shape)


def _grow(before: list[int], after: list[int]) -> list[int]:
    return [max(pair) for pair in zip(before, after, strict=True)]
