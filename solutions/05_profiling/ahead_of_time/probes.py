import jax
import jax.numpy as jnp
import numpy as np
from autograder.probes import once, probe, raised


def inputs(rng):
    return {
        "counts": rng.integers(-9, 10, size=(3, 2)).astype("int32"),
        "more_counts": rng.integers(-9, 10, size=(3, 2)).astype("int32"),
        "xs": rng.uniform(-1, 1, size=(2, 3)).astype("float16"),
        "factor": int(rng.integers(3, 9)),
        "rows": int(rng.integers(5, 9)),
        "columns": int(rng.integers(10, 20)),
    }


class Watched:
    """A function that notes what it is traced with, and how often it runs."""

    def __init__(self, factor):
        self._factor = factor
        self.traced, self.concrete, self.runs = [], 0, 0

    def __call__(self, x):
        if isinstance(x, jax.core.Tracer):
            self.traced.append([list(x.shape), x.dtype.name])
        else:
            self.concrete += 1
        # Called by the program itself, whenever it runs.
        return x * jax.pure_callback(self._note, jax.ShapeDtypeStruct((), "int32")) + x

    def _note(self):
        self.runs += 1
        return np.int32(self._factor)


@probe(call="program = compile_for(f, (3, 2), 'int32'); program(counts), …, where f(x) is factor * x + x")
def results(learner, counts, more_counts, factor):
    program = learner.compile_for(Watched(factor), counts.shape, "int32")
    return [program(counts), program(more_counts), program(counts)]


@probe(call="compile_for(f, (3, 2), 'int32'), then compile_for(g, (3, 2), 'int32')(counts), where g(x) is -x")
def result_of_another(learner, counts, factor):
    # Two of one name and one code; both stay alive, so that they are at different places in memory.
    f, g = times(factor), times(-1)
    learner.compile_for(f, counts.shape, "int32")
    return learner.compile_for(g, counts.shape, "int32")(counts)


def times(factor):
    return lambda x: factor * x


@once
def compiled(learner, xs, factor):
    """What `compile_for` has done with a function before anything else happened, and the program."""
    f = Watched(factor)
    program = learner.compile_for(f, xs.shape, jnp.float16)
    jax.effects_barrier()
    return f, program, {"traced": list(f.traced), "concrete": f.concrete, "runs": f.runs + f.concrete}


@probe(call="compile_for(f, (2, 3), jnp.float16)")
def compiling(learner, xs, factor):
    return compiled(learner, xs, factor)[2]


@probe(call="compile_for(f, (2, 3), jnp.float16)(xs), twice")
def running(learner, xs, factor):
    f, program, before = compiled(learner, xs, factor)
    refused = raised(lambda: [program(xs), program(xs)]) is not None
    again, plain = len(f.traced) - len(before["traced"]), f.concrete - before["concrete"]
    kinds = {"compiled": jax.stages.Compiled, "lowered": jax.stages.Lowered, "traced": jax.stages.Traced}
    kind = next((name for name, kind in kinds.items() if isinstance(program, kind)), "other")
    return {"kind": kind, "again": again, "plain": plain, "refused": refused}


@probe(call="flops(program) of x * x + x, and of a @ b, for `rows` by `columns` matrices")
def counted(learner, rows, columns):
    a, b = jax.ShapeDtypeStruct((rows, columns), "float32"), jax.ShapeDtypeStruct((columns, rows), "float32")
    square = jax.jit(lambda x: x * x + x).lower(a)
    product = jax.jit(lambda a, b: a @ b).lower(a, b)
    return [learner.flops(lowered.compile()) for lowered in (square, product)]
