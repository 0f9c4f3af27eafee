@org.jspecify.annotations.NullMarked
package it.sportello.core.hands;
