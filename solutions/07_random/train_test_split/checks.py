from autograder.checking import check, insist, insist_keys_once, same_form


def wanted(n, n_test):
    """What four arrays there are to be."""
    points = [f"float32 array of shape ({count}, 3)" for count in (n - n_test, n_test)]
    labels = [f"int32 array of shape ({count},)" for count in (n - n_test, n_test)]
    return points + labels


@check(points=1)
def check_shapes(shapes, inputs):
    """Four arrays, with `round(n * test_fraction)` points in the test set"""
    n = len(inputs.xs)
    same_form(shapes, wanted(n, round(n * 0.27)))


@check(points=2)
def check_pairs(membership):
    """Every point keeps its label"""
    insist(membership is not None, "wrong_structure", "Four arrays that can be unpacked were asked for.")
    insist(membership["known"], "wrong_value", "There are points or labels that are not in `xs` and `ys`.")
    insist(
        membership["pairs"],
        "pairs_lost",
        "Points came back with the labels of other points. Rearrange `xs` and `ys` in the same way.",
    )


@check(points=2, needs=[check_shapes])
def check_partition(membership):
    """Every point is in exactly one of the two sets"""
    insist(membership is not None, "wrong_structure", "Four arrays that can be unpacked were asked for.")
    insist(
        membership["once"],
        "no_partition",
        "Some points came back more than once, and others are in neither set.",
    )


@check(points=2)
def check_chance(chance):
    """The key alone decides which points are in the test set"""
    insist(chance is not None, "wrong_structure", "Four arrays that can be unpacked were asked for.")
    insist(chance["points_found"], "no_points", "The second array, `xs_test`, has rows that are not in `xs`.")
    insist(
        chance["equal_for_equal_keys"],
        "wrong_value",
        "Two calls with the same key gave different results: something besides `key` decides them.",
    )
    insist(
        chance["other_for_other_keys"],
        "wrong_value",
        "8 keys gave the same points in the test set. The choice has to be made with `key`.",
    )
    insist(
        chance["from_all_over"] and not chance["in_one_block"] and not chance["one_set_moved"],
        "wrong_value",
        "Some choices of points occur far too often: mix all points, before some are taken.",
    )


@check(points=1, needs=[check_shapes])
def check_edges(edges, inputs):
    """The sizes are right for fractions 0, 1, 0.1 and 0.5 too"""
    n = int(inputs.few)
    for name, n_test in (("none", 0), ("all", n), ("tenth", round(0.1 * n))):
        same_form(edges[name], wanted(n, n_test))
    same_form(edges["half"], wanted(5, round(0.5 * 5)))


@check(points=1, kind="structural", needs=[check_pairs, check_chance])
def check_keys_once(reuse):
    """No key is used twice"""
    insist_keys_once(reuse)
