import jax


@jax.jit
def absolute(x):
    return abs(x)


@jax.jit
def sum_of_squares(x):
    return (x * x).sum()


def foo(x, y):
    return absolute(x) if y == 1 else sum_of_squares(x)


def bar(x, *, mode):
    return {"abs": absolute, "sum_of_squares": sum_of_squares}[mode](x)


__all__ = ["foo", "bar"]
