def clamp(x, low, high):
    return sorted((x, low, high))[1]


__all__ = ["clamp"]
