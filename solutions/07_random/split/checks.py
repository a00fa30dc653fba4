from autograder.checking import check, insist, insist_key_decides, insist_keys_once, same_form


@check(points=1)
def check_three_form(three):
    """`three_uniforms` returns a float32 array of three numbers"""
    same_form(three, "float32 array of shape (3,)")


@check(points=1)
def check_three_seeds(three_seeds):
    """The seed alone decides what `three_uniforms` draws"""
    insist(
        three_seeds["equal_for_equal_seeds"],
        "wrong_value",
        "Two calls with the same seed gave different numbers: something besides `seed` decides them.",
    )
    insist(
        three_seeds["other_for_other_seeds"],
        "wrong_value",
        "Different seeds gave the same numbers: the key has to be made from the argument `seed`.",
    )
    insist(
        not three_seeds["neighbours_share_numbers"],
        "wrong_value",
        "Calls with `seed` and `seed + 1` had numbers in common. Make one key from `seed`, and get all three from it.",
    )


@check(points=1, needs=[check_three_form, check_three_seeds])
def check_three_numbers(three_numbers):
    """`three_uniforms` draws three different numbers, uniform between 0 and 1"""
    insist(three_numbers["in_range"], "wrong_value", "There were numbers below 0, or at 1 and above.")
    insist(
        three_numbers["different"],
        "wrong_value",
        "The three numbers were not three different ones. The same key gives the same number every time.",
    )
    insist(
        three_numbers["centred"] and three_numbers["spread"],
        "wrong_value",
        "The numbers of many seeds together are not spread evenly between 0 and 1.",
    )
    insist(
        three_numbers["seeds_differ"],
        "wrong_value",
        "Among many seeds, different ones gave the same numbers: make the key from `seed` as it is.",
    )
    insist(
        three_numbers["fine"],
        "wrong_value",
        "The numbers of many seeds are few different ones, that occur again and again.",
    )
    insist(
        not three_numbers["computed_from_one"],
        "not_independent",
        "Who knows one of the three numbers can compute another one. Draw all three.",
    )
    insist(
        not three_numbers["sorted"],
        "not_independent",
        "The three numbers are always in order of size. Return them as they were drawn.",
    )
    insist(
        three_numbers["independent"],
        "not_independent",
        "One of the three numbers tells something about another one. Draw all three.",
    )


@check(points=1, kind="structural", needs=[check_three_numbers])
def check_three_keys_once(three_reuse):
    """`three_uniforms` uses no key twice"""
    insist_keys_once(three_reuse)


@check(points=1, kind="structural")
def check_three_source(three_source):
    """The numbers of `three_uniforms` come from `jax.random`"""
    insist(three_source, "not_jax", "Nothing was drawn with `jax.random`.")


@check(points=1)
def check_pair_form(pair):
    """`uniform_then_normal` returns float32 arrays of shapes (3,) and (10, 10)"""
    same_form(pair, ["float32 array of shape (3,)", "float32 array of shape (10, 10)"])


@check(points=1)
def check_pair_keys(pair_keys):
    """The key alone decides what `uniform_then_normal` draws"""
    insist_key_decides(pair_keys)


@check(points=1, needs=[check_pair_form, check_pair_keys])
def check_pair_numbers(pair_numbers):
    """The first draw is uniform on [0, 1), the second standard normal"""
    insist(
        all(pair_numbers["uniform"].values()),
        "wrong_value",
        "The numbers of shape (3,) of many keys together are not spread evenly from 0 to 1.",
    )
    insist(
        all(pair_numbers["normal"].values()),
        "wrong_value",
        "The numbers of shape (10, 10) are not 100 independent normal ones with mean 0 and standard deviation 1.",
    )


@check(points=1, needs=[check_pair_form, check_pair_keys])
def check_pair_unrelated(pair_relation):
    """The second draw does not repeat the random bits of the first"""
    insist(
        not pair_relation["same_bits_twice"],
        "key_reused",
        "The second draw holds the numbers of the first, in the other distribution: both came from the same key.",
    )


@check(points=1, kind="structural", needs=[check_pair_unrelated])
def check_pair_keys_once(pair_relation):
    """`uniform_then_normal` uses no key twice"""
    insist_keys_once(pair_relation["key_reused"])
