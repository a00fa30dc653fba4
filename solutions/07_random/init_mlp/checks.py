import numpy as np
from autograder.checking import agree, check, insist, insist_keys_once, same_form


def wanted(sizes):
    """What arrays there are to be, layer by layer."""
    pairs = zip(sizes[:-1], sizes[1:], strict=True)
    return [[f"float32 array of shape {pair}", f"float32 array of shape ({pair[1]},)"] for pair in pairs]


def as_list(sizes):
    return [int(size) for size in sizes]


@check(points=1)
def check_shapes(shapes, inputs):
    """A list with `(weights, bias)` for each layer, in these shapes"""
    same_form(shapes, wanted(as_list(inputs.sizes)))


@check(points=1, needs=[check_shapes])
def check_one_layer(one_layer):
    """Two sizes make one layer, and stay as they are"""
    same_form(one_layer["form"], wanted([40, 40]))
    insist(
        one_layer["unchanged"],
        "mutated",
        "The list `sizes` was changed. It belongs to the caller, who may use it again.",
    )


@check(points=1, needs=[check_shapes])
def check_biases(biases):
    """All biases are 0"""
    insist(
        biases["zero"] or biases["one_number"],
        "wrong_value",
        "There are biases that are not 0. Only the weights are drawn at random.",
    )
    insist(biases["zero"], "wrong_value", "The biases of a layer are the same number, but that is not 0.")


@check(points=2, needs=[check_shapes])
def check_deviations(deviations, inputs):
    """The standard deviation of each layer is sqrt(2 / n_in)"""
    truth = [float(np.sqrt(2 / size)) for size in as_list(inputs.sizes)[:-1]]
    # The smallest layer has about 3000 weights, which makes 1.3 percent: this is more than 7 sigma.
    for layer, (got, wanted_deviation) in enumerate(zip(deviations, truth, strict=True)):
        what = f"The standard deviation of the weights of layer {layer}"
        agree(got, wanted_deviation, rtol=0.1, dtype=False, what=what)


@check(points=1, needs=[check_shapes])
def check_distribution(distribution):
    """The weights are normal, with mean 0"""
    insist(distribution["different"], "wrong_value", "Many weights of a layer are equal.")
    insist(distribution["centred"], "wrong_value", "The mean of the weights is not 0.")
    insist(
        distribution["far_ones"],
        "wrong_distribution",
        "The weights are not normal: hardly any lie far out.",
    )
    insist(
        distribution["bell"],
        "wrong_distribution",
        "The weights are not normal: their shares near 0 and far out are those of another distribution.",
    )


@check(points=2, needs=[check_shapes])
def check_layers(relations, layers_of_other_shapes):
    """Every layer has weights of its own, and the key decides them"""
    insist(
        relations["equal_for_equal_keys"],
        "wrong_value",
        "Two calls with the same key gave different weights: something besides `key` decides them.",
    )
    insist(
        relations["other_for_other_keys"],
        "wrong_value",
        "Another key gave the same weights, in one layer at least: make all keys from the argument `key`.",
    )
    insist(
        not relations["all_layers_alike"],
        "key_reused",
        "All layers have the same numbers, up to a factor: their weights came from the same key.",
    )
    insist(
        not relations["last_layers_alike"],
        "key_reused",
        "From some layer on, all layers have the same numbers: their weights came from the same key.",
    )
    insist(
        not relations["some_layers_alike"] and not layers_of_other_shapes,
        "key_reused",
        "Layers have the same numbers, up to a factor: their weights came from the same key.",
    )


@check(points=1, kind="structural", needs=[check_layers])
def check_keys_once(reuse):
    """No key is used twice"""
    insist_keys_once(reuse)
