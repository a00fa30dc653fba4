import jax
import jax.numpy as jnp


def iterate(W, x):
    def body(_, z):
        return jnp.tanh(jnp.dot(W, z) + x)

    return jax.lax.fori_loop(0, 120, body, jnp.zeros_like(x))



@jax.custom_vjp
def implicit_solve(W, x):
    return iterate(W, x)


def there(W, x):
    z = iterate(W, x)
    return z, (W, z)


def back(saved, cotangent):
    W, z = saved
    slope = 1 - jnp.square(z)

    def again(_, v):
        return cotangent + W @ (slope * v)

    v = jax.lax.fori_loop(0, 200, again, cotangent)
    u = slope * v
    return u[:, None] * z[None, :], u


implicit_solve.defvjp(there, back)
