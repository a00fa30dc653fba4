"""The hash behind `jax.random`, lowered in a tenth of the time.

JAX lowers it by tracing its hundred operations anew for each shape that numbers are drawn in, which takes longer than
to draw them. Here the same operations stand as text, once, for any number of elements. It is an inside of JAX: where
a version of it has no such inside, or takes another shape of it, JAX lowers it as it always does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from math import prod
from typing import Any

from jax._src.interpreters import mlir
from jax._src.random import threefry2x32
from jaxlib.mlir import ir
from jaxlib.mlir.dialects import func, stablehlo

_ROUND = """
    %d{i} = stablehlo.slice %turns [{i}:{j}] : (tensor<4xui32>) -> tensor<1xui32>
    %e{i} = stablehlo.reshape %d{i} : (tensor<1xui32>) -> tensor<ui32>
    %x{j} = stablehlo.add %x{i}, %y{i} : NUMBERS
    %f{i} = stablehlo.broadcast_in_dim %e{i}, dims = [] : (tensor<ui32>) -> NUMBERS
    %g{i} = stablehlo.shift_left %y{i}, %f{i} : NUMBERS
    %h{i} = stablehlo.subtract %bits, %e{i} : tensor<ui32>
    %l{i} = stablehlo.broadcast_in_dim %h{i}, dims = [] : (tensor<ui32>) -> NUMBERS
    %m{i} = stablehlo.shift_right_logical %y{i}, %l{i} : NUMBERS
    %n{i} = stablehlo.or %g{i}, %m{i} : NUMBERS
    %y{j} = stablehlo.xor %x{j}, %n{i} : NUMBERS
"""
_STATE = "NUMBERS, NUMBERS, NUMBERS, NUMBERS, NUMBERS, tensor<4xui32>, tensor<4xui32>"
_STEP = f"""
  func.func private @STEP(%i: tensor<i32>, %x0: NUMBERS, %y0: NUMBERS, %a: NUMBERS, %b: NUMBERS, %c: NUMBERS,
      %turns: tensor<4xui32>, %others: tensor<4xui32>) -> (tensor<i32>, {_STATE}) {{
    %bits = stablehlo.constant dense<32> : tensor<ui32>
    %one = stablehlo.constant dense<1> : tensor<i32>
    {"".join(_ROUND.format(i=i, j=i + 1) for i in range(4))}
    %x = stablehlo.add %x4, %a : NUMBERS
    %k = stablehlo.add %y4, %b : NUMBERS
    %next = stablehlo.add %i, %one : tensor<i32>
    %count = stablehlo.convert %next : (tensor<i32>) -> tensor<ui32>
    %counts = stablehlo.broadcast_in_dim %count, dims = [] : (tensor<ui32>) -> NUMBERS
    %y = stablehlo.add %k, %counts : NUMBERS
    return %next, %x, %y, %b, %c, %a, %others, %turns : tensor<i32>, {_STATE}
  }}
"""
_HASH = f"""
  func.func private @HASH(%a: NUMBERS, %b: NUMBERS, %x: NUMBERS, %y: NUMBERS) -> (NUMBERS, NUMBERS) {{
    %turns = stablehlo.constant dense<[13, 15, 26, 6]> : tensor<4xui32>
    %others = stablehlo.constant dense<[17, 29, 16, 24]> : tensor<4xui32>
    %parity = stablehlo.constant dense<0x1BD11BDA> : tensor<ui32>
    %zero = stablehlo.constant dense<0> : tensor<i32>
    %both = stablehlo.xor %a, %b : NUMBERS
    %parities = stablehlo.broadcast_in_dim %parity, dims = [] : (tensor<ui32>) -> NUMBERS
    %c = stablehlo.xor %both, %parities : NUMBERS
    %x0 = stablehlo.add %x, %a : NUMBERS
    %y0 = stablehlo.add %y, %b : NUMBERS
    %end:8 = stablehlo.while(%i = %zero, %p = %x0, %q = %y0, %u = %b, %v = %c, %w = %a, %s = %turns, %t = %others)
        : tensor<i32>, {_STATE}
    cond {{
      %five = stablehlo.constant dense<5> : tensor<i32>
      %more = stablehlo.compare LT, %i, %five, SIGNED : (tensor<i32>, tensor<i32>) -> tensor<i1>
      stablehlo.return %more : tensor<i1>
    }} do {{
      %z:8 = func.call @STEP(%i, %p, %q, %u, %v, %w, %s, %t)
        : (tensor<i32>, {_STATE}) -> (tensor<i32>, {_STATE})
      stablehlo.return %z#0, %z#1, %z#2, %z#3, %z#4, %z#5, %z#6, %z#7 : tensor<i32>, {_STATE}
    }}
    return %end#1, %end#2 : NUMBERS, NUMBERS
  }}
"""
Rule = Callable[..., Sequence[Any]]


def lower_by_text() -> None:
    """From now on, this process lowers the hash by the text above.

    Raises:
      AttributeError: this version of JAX has no such inside.
    """
    rule: Rule = threefry2x32._threefry2x32_cpu_lowering_rule
    mlir.register_lowering(threefry2x32.threefry2x32_p, partial(_lower, rule), platform="cpu")


def _lower(otherwise: Rule, context: Any, *operands: Any) -> Sequence[Any]:
    out = context.avals_out[0]
    if not _is_plain(out):
        return otherwise(context, *operands)
    count, rank = prod(out.shape), len(out.shape)
    numbers = _type((count,))
    flat = []
    for operand, form in zip(operands, context.avals_in, strict=True):
        if form.shape != out.shape:
            places = range(rank - len(form.shape), rank)
            operand = mlir.broadcast_in_dim(context, operand, out, broadcast_dimensions=places)
        flat.append(stablehlo.reshape(numbers, operand))
    call = func.CallOp([numbers, numbers], _function(context.module_context, count), flat)
    return [stablehlo.reshape(_type(out.shape), result) for result in call.results]


def _is_plain(form: Any) -> bool:
    """Whether its shape is known, not empty, and not spread over devices by its type."""
    whole = all(isinstance(size, int) and size > 0 for size in form.shape)
    return whole and form.sharding.mesh.empty


def _type(shape: Sequence[int]) -> Any:
    return ir.RankedTensorType.get(shape, ir.IntegerType.get_unsigned(32))


def _function(module: Any, count: int) -> Any:
    """A reference to the function for so many numbers, which is added to the module where it is missing."""
    # No function of Python's has a dot in its name: none of a program's own can be taken for these.
    name, step = f"hash.of.{count}", f"hash.of.{count}.step"
    if name not in module.symbol_table:
        text = (_STEP + _HASH).replace("NUMBERS", f"tensor<{count}xui32>")
        parsed = ir.Module.parse(text.replace("@HASH", f"@{name}").replace("@STEP", f"@{step}"))
        for operation in [*parsed.body.operations]:
            module.module.body.append(operation)
            module.symbol_table.insert(operation)
    return ir.FlatSymbolRefAttr.get(name)
