"""Pages across councils: one theme, one judgement area, one figure, one framework."""
