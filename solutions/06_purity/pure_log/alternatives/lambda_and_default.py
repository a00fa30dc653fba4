import jax

log2_with_log = lambda x, log=(): (jax.numpy.log(x) * 1.4426950408889634, [*log] + [x])  # noqa: E731


__all__ = ["log2_with_log"]
