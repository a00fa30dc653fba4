from autograder.checking import agree, check, insist, insist_keys_once, same_form


@check(points=1)
def check_shape(shape, other_shapes, inputs):
    """The result is a float32 array of the shape of `x`"""
    same_form(shape, f"float32 array of shape {inputs.x.shape}")
    same_form(other_shapes, [f"float32 array of shape ({inputs.x.shape[0]},)", "float32 array of shape ()"])


@check(points=2, needs=[check_shape])
def check_masks(masks):
    """The key decides, for each entry on its own, what is dropped"""
    insist(masks["some"], "nothing_dropped", "In training, no entry came back as 0: nothing was dropped.")
    insist(
        masks["equal_for_equal_keys"],
        "wrong_value",
        "Two calls with the same key dropped different entries: something besides `key` decides.",
    )
    insist(
        masks["even"],
        "not_independent",
        "Whole rows or columns were dropped together. Each entry needs a random number of its own.",
    )
    insist(
        masks["other_for_other_keys"],
        "wrong_value",
        "Another key dropped the same entries: the mask has to be drawn from the argument `key`.",
    )
    insist(
        masks["without_pattern"],
        "pattern",
        "What was dropped follows a pattern, inside of a mask or from key to key. Each entry needs a random number "
        "of its own.",
    )
    insist(
        masks["numbers_vary"],
        "fixed_number",
        "For 7 keys, equally many entries were dropped. Where each is dropped on its own, their number varies.",
    )


@check(points=1, needs=[check_shape, check_masks])
def check_share(share, inputs):
    """In training a share of `rate` is set to 0"""
    # Of 8400 entries: one sigma is below 0.005.
    agree(share, float(inputs.rate), atol=0.045, rtol=0, dtype=False, what="The share of entries that are 0")


@check(points=1, needs=[check_shape])
def check_scaling(scaling, inputs):
    """What is left is divided by 1 - rate"""
    insist(
        scaling["one_factor"],
        "wrong_value",
        "The entries that are left are not `x`, all multiplied by one number.",
    )
    insist(
        scaling["same_for_all_keys"],
        "other_factor",
        "What is left was multiplied by another number for each key: it has to depend on `rate` alone.",
    )
    truth = 1 / (1 - float(inputs.rate))
    agree(
        scaling["factor"],
        truth,
        rtol=1e-4,
        dtype=False,
        what="What the entries that are left were multiplied by",
    )


@check(points=1)
def check_rate_0(rate_0, inputs):
    """With rate 0 nothing changes"""
    agree(rate_0, inputs.x)


@check(points=1)
def check_evaluation(evaluation, inputs):
    """In evaluation nothing changes"""
    agree(evaluation, inputs.x)


@check(
    points=1,
    kind="structural",
    needs=[check_masks, check_share, check_scaling, check_rate_0, check_evaluation],
)
def check_compiled(compiled):
    """It does the same under `jax.jit` with `train` static"""
    insist(
        compiled["masks_differ"],
        "frozen",
        "Compiled, it dropped the same entries for every key: the mask was made once, while JAX traced.",
    )
    insist(
        compiled["as_without"] and compiled["identity"], "wrong_value", "Compiled, it gave another result."
    )


@check(points=1, kind="structural", needs=[check_masks])
def check_keys_once(reuse):
    """No key is used twice"""
    insist_keys_once(reuse)
