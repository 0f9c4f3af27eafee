package it.sportello.knowledge.exchange.plan;

/** What taking an entry over would do. */
public sealed interface Work permits Change, FactChange, GoldChange {}
