"""How hard an article is to read: counts, formulas, and the sentences and words behind them."""
