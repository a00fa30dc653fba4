"""Keeps tracers of the grader's own tracing, and hands them out where a value is due."""
# exercise = "vmap/pdf"
# honest = 2
# statuses = ["failed", "raised"]

import jax

KEPT = []


def pdf(x, params):
    KEPT.append(params)
    return KEPT[0][0]


def pdf_vec(xs, params):
    jax.vmap(KEPT.append)(xs)
    return KEPT[-1]


def pdf_matr(xss, params):
    jax.vmap(KEPT.append)(xss)
    return KEPT[-1]
