"""Which language an article is in, and what is particular to each.

One file of data per language: ``en.txt`` holds the function words of English, the closed classes
(articles, pronouns, prepositions, conjunctions, auxiliary verbs, particles, the commonest adverbs
of degree and place), written for this project from the languages' grammars. A word that ends in an
apostrophe is written together with the next one (``l'`` of ``l'article``).
"""
