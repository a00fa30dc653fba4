"""Never finishes loading."""
# exercise = "numbers/clamp"
# honest = 0
# levels = ["full"]
# statuses = ["timed_out"]
# reasons = ["time_limit"]

number = 0
while True:
    number += 1
