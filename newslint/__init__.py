"""newslint is the copy desk in a newsroom's pipeline: it says where a news draft disagrees with itself."""

__version__ = "0.1.0"
