"""What a bundle holds in place of solutions, and how it is read.

A bundle is what `grade release` makes for learners: a course folder without `solutions/`. In its place is

    recorded/03_vmap/pdf/   probes.py, checks.py, picture.py   as they are in the course
                            stub.py        what a learner starts from
                            about.json     the names to define, the seeds, the known mistakes by explanation
                            seed0.record   at this seed: the inputs, what the probes gave on the reference, and how
                                           each known mistake behaved

`Exercise.recorded` says that `Exercise.folder` is such a folder. Most of the engine need not know: it finds there
what it reads in a course. The few that ask a reference for something ask `about` or `record` instead.
"""
