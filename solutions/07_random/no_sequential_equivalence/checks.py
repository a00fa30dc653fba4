from autograder.checking import check, insist, insist_key_decides, insist_keys_once, same_form


@check(points=1)
def check_individually(single, single_of_one, inputs):
    """`individually` returns a float32 array of shape (n,)"""
    same_form(single, f"float32 array of shape ({int(inputs.n)},)")
    same_form(single_of_one, "float32 array of shape (1,)")


@check(points=1, needs=[check_individually])
def check_individual_numbers(single_numbers, single_keys):
    """`individually` draws different normal numbers, and the key decides"""
    normal_and_decided(single_numbers, single_keys)


@check(points=1, kind="structural", needs=[check_individual_numbers])
def check_individual_keys(single_uses):
    """`individually` draws from n keys, and uses none twice"""
    insist(
        single_uses["keys"] != 1,
        "one_key",
        "For n = 4 `individually` drew from one key only; make n of them.",
    )
    insist(
        single_uses["keys"] in (4, None),
        "number_of_keys",
        f"For n = 4 `individually` drew from {single_uses['keys']} different keys; every number has a key of its own.",
    )
    insist_keys_once(single_uses["key_reused"])


@check(points=1)
def check_all_at_once(whole, whole_of_one, inputs):
    """`all_at_once` returns a float32 array of shape (n,)"""
    same_form(whole, f"float32 array of shape ({int(inputs.n)},)")
    same_form(whole_of_one, "float32 array of shape (1,)")


@check(points=1, needs=[check_all_at_once])
def check_all_numbers(whole_numbers, whole_keys):
    """`all_at_once` draws different normal numbers, and the key decides"""
    normal_and_decided(whole_numbers, whole_keys)


@check(points=1, kind="structural", needs=[check_all_numbers])
def check_all_keys(whole_uses):
    """`all_at_once` makes one draw from one key, used once"""
    insist(
        whole_uses["keys"] in (1, None),
        "number_of_keys",
        f"For n = 4 `all_at_once` drew from {whole_uses['keys']} different keys. One draw takes one key, and a shape.",
    )
    insist_keys_once(whole_uses["key_reused"])


@check(points=1, needs=[check_individual_numbers, check_all_numbers])
def check_two_ways(related):
    """The two functions are two ways to draw"""
    insist(
        not related,
        "same_draw",
        "Both functions gave the same numbers. One of them draws in the way that the other one should.",
    )


@check(points=2)
def check_predictions(answers):
    """The predictions are what happens"""
    for name, truth in answers["truth"].items():
        given = answers["given"].get(name)
        insist(given in ("yes", "no"), "no_answer", f'`PREDICTION["{name}"]` is to be "yes" or "no".')
        insist(
            given == truth,
            "wrong_value",
            f'Your answer to "{name}" is not what happens. Run both lines and compare.',
        )


def normal_and_decided(numbers, keys):
    insist_key_decides(keys)
    insist(
        numbers["different"],
        "wrong_value",
        "The same number came several times. The same key gives the same number, each time.",
    )
    insist(
        numbers["independent"],
        "not_independent",
        "The n numbers of a call are not independent: some tell something about others.",
    )
    insist(
        all(numbers.values()),
        "wrong_value",
        "The numbers of many keys together do not look normal with mean 0 and standard deviation 1.",
    )
