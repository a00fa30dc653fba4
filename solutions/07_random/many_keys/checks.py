from autograder.checking import check, insist, insist_key_decides, insist_keys_once, same_form


def wanted(n):
    return ["float32 array of shape (3,)", f"float32 array of shape ({n}, 20, 20)"]


@check(points=2)
def check_shapes(shapes, shapes_of_one, inputs):
    """A float32 vector of three, and matrices of shape (n, 20, 20)"""
    insist(
        not (len(shapes) == 2 and isinstance(shapes[1], list)),
        "wrong_structure",
        "The matrices came in a list or tuple. One array was asked for: `jnp.stack` puts arrays of one shape together.",
    )
    same_form(shapes, wanted(int(inputs.n)))
    same_form(shapes_of_one, wanted(1))


@check(points=1)
def check_key_decides(keys):
    """The key alone decides what is drawn"""
    insist_key_decides(keys)


@check(points=1, needs=[check_shapes, check_key_decides])
def check_distributions(distribution, vectors):
    """The vector is uniform on [0, 1), the matrices are standard normal"""
    insist(
        vectors.get("independent", True),
        "not_independent",
        "One of the three numbers of the vector tells something about another one. Draw all three.",
    )
    insist(
        all(distribution["uniform"].values()) and all(vectors.values()),
        "wrong_value",
        "The vectors of many keys together do not look like numbers drawn evenly from 0 to 1.",
    )
    insist(
        all(distribution["normal"].values()),
        "wrong_value",
        "The entries of the matrices do not look normal with mean 0 and standard deviation 1.",
    )


@check(points=2, needs=[check_shapes, check_key_decides])
def check_independent(relation):
    """No draw repeats the random bits of another one"""
    insist(
        not relation["in_another_order"],
        "not_independent",
        "Some matrices have the numbers of others, in another order.",
    )
    insist(not relation["all_alike"], "key_reused", "All matrices are the same one: they came from one key.")
    insist(
        not relation["last_two_alike"],
        "key_reused",
        "The last two of the matrices are the same: they came from one key.",
    )
    insist(
        not relation["last_ones_alike"],
        "key_reused",
        "From one of the matrices on, all are the same: they came from one key.",
    )
    insist(not relation["some_alike"], "key_reused", "Some of the matrices have the same numbers.")
    insist(
        not relation["signs_changed"],
        "not_independent",
        "Some matrices have the numbers of others, with the sign changed.",
    )
    insist(
        not relation["common_part"],
        "not_independent",
        "Some matrices resemble others, as if they had a part in common.",
    )
    insist(
        not relation["repeated_inside"], "wrong_value", "Numbers occur again and again inside of a matrix."
    )
    insist(
        not relation["vector_in_matrices"],
        "key_reused",
        "The numbers of the vector stand in a matrix again, in the other distribution: both came from one key.",
    )


@check(points=1, kind="structural", needs=[check_independent])
def check_keys_once(reuse):
    """No key is used twice"""
    insist_keys_once(reuse)
