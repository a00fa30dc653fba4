from autograder.checking import check, insist, insist_keys_once, same_form


@check(points=1)
def check_shape(shape, inputs):
    """An array of n // batch_size batches, without the tail"""
    same_form(shape, f"float32 array of shape ({len(inputs.xs) // 5}, 5, 3)")


@check(points=1, needs=[check_shape])
def check_pages(shape_of_pages):
    """Rows with two axes, and no tail at all, are right too"""
    same_form(shape_of_pages["form"], "int32 array of shape (3, 4, 2, 3)")
    insist(
        shape_of_pages["rows_once"],
        "wrong_value",
        "12 rows make 3 batches of 4: all of them were to be there, each as it was.",
    )


@check(points=2, needs=[check_shape])
def check_rows(rows):
    """Each row is whole, and comes at most once an epoch"""
    insist(rows is not None, "wrong_structure", "The result does not consist of rows of `xs`.")
    insist(
        rows["known"],
        "wrong_value",
        "There are rows that are not in `xs`: keep the numbers of a row together.",
    )
    insist(
        not rows["one_batch"],
        "one_batch",
        "All batches of an epoch are the same one: they came from one key.",
    )
    insist(rows["once"], "repeated_rows", "Some rows came more than once in one epoch.")


@check(points=2)
def check_orders(orders):
    """Key and epoch decide the order, and every epoch has another"""
    insist(orders is not None, "wrong_structure", "The result does not consist of rows of `xs`.")
    insist(
        orders["rows_found"], "no_rows", "There are rows that are not in `xs`, so that no order can be told."
    )
    insist(
        orders["equal_for_equal_arguments"],
        "wrong_value",
        "The same key and epoch gave two different orders: something besides the arguments decides them.",
    )
    insist(
        orders["epochs_differ"],
        "same_order",
        "Among the epochs 0 to 7, with the same key, there are equal ones. An epoch needs a key of its own.",
    )
    insist(
        orders["other_for_other_keys"],
        "wrong_value",
        "Another key gave the same order: make the key of an epoch from the argument `key`.",
    )
    insist(
        orders["other_than_of_other_epochs"],
        "shared_order",
        "An epoch had the order that a neighbouring key gives for another epoch. `fold_in` makes keys that don't meet.",
    )


@check(points=1, needs=[check_rows, check_orders])
def check_late_epochs(late_epochs):
    """Late epochs have orders of their own too"""
    insist(
        late_epochs,
        "same_order",
        "Epoch 300 or 301 had an order that another epoch had: every number makes a key of its own.",
    )


@check(points=1, needs=[check_rows, check_orders])
def check_mixed(orders):
    """All rows are mixed before batches are cut and rows dropped"""
    insist(
        not orders["first_in_a_row"],
        "first_epoch",
        "In epoch 0 the rows came as they stand in `xs`: it needs a random order, as every epoch does.",
    )
    insist(
        not orders["one_rest"],
        "same_rows_dropped",
        "The same rows were dropped in each of 8 epochs: no model would ever see them. Shuffle all rows, drop then.",
    )
    insist(
        not orders["in_a_row"] and not orders["same_batches"],
        "batches_kept",
        "The same rows come together in each epoch: the batches are shuffled, but not the rows.",
    )
    insist(
        not orders["neighbours_kept"],
        "neighbours_kept",
        "The same rows follow one another in each epoch, only elsewhere: each epoch needs a shuffle of its own.",
    )
    insist(orders["first_half_mixed"], "wrong_value", "Some rows are early in nearly every epoch.")


@check(points=1, kind="structural", needs=[check_orders])
def check_keys_once(reuse):
    """No key is used twice"""
    insist_keys_once(reuse)
