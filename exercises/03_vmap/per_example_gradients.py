"""A gradient for each example.

The gradient of a mean loss says how the examples pull together. Sometimes each single pull is wanted:
private learning, for one, shortens the long ones before the mean is taken, so that no example counts
too much. `jax.grad` makes the gradient of one example; `jax.vmap` makes those of a batch.

Below, `loss(params, x, y)` is the loss of one example, a float32 scalar, written with `jax.numpy`.
`params` is a pytree: float32 arrays in dicts, tuples or lists, one inside the other. All examples
share it. `jax.tree.leaves(tree)` is a list of the arrays in a pytree, and `jax.tree.map(f, tree)`
applies `f` to each of them. `xs` and `ys` are float32 arrays with B examples along their first axis.
"""

import jax
import jax.numpy as jnp


def per_example_grads(loss, params, xs, ys):
    """The gradient of `loss` in `params`, for every example by itself.

    Returns:
      A pytree built like `params`. An array of shape `s` there is one of shape `(B, *s)` here: its entry
      i is the derivative of `loss(params, xs[i], ys[i])`.
    """
    # TODO: differentiate, then map over the examples, not over `params` (about 1 line).
    raise NotImplementedError("TODO: per_example_grads")


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    """The mean of the gradients of the examples, each clipped first to a norm of at most `max_norm`.

    The norm of a gradient is the root of the sum of the squares of all its numbers, over all arrays in
    it. A gradient whose norm is greater than `max_norm`, a positive float, is multiplied by `max_norm`
    divided by its norm; any other stays as it is, also one that is zero.

    Returns:
      A pytree built like `params`, with arrays of the same shapes.
    """
    # TODO: one norm for each example, one factor for each example, then the mean (about 8 lines).
    raise NotImplementedError("TODO: clipped_mean_grad")


# Try it: grade vmap/per_example_gradients

__all__ = ["per_example_grads", "clipped_mean_grad"]
