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

    def far(state):
        v, gap, count = state
        return (gap > 1e-7) & (count < 500)

    def again(state):
        v, _, count = state
        new = jnp.einsum("ij,j->i", W, v * (1 - z**2)) + cotangent
        return new, jnp.abs(new - v).max(), count + 1

    v, *_ = jax.lax.while_loop(far, again, (cotangent, jnp.inf, 0))
    slope = jax.vmap(jax.grad(jnp.tanh))(jnp.arctanh(z))
    return jnp.einsum("i,j->ij", slope * v, z), slope * v


implicit_solve.defvjp(there, back)
