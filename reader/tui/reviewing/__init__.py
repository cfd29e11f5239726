"""Review sessions in the terminal: the queue, and an article whose findings are decided on."""
