"""The nouns of the project, frozen and without input or output. Every other package rests on these."""
