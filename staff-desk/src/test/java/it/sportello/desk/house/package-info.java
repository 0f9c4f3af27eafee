/** What typed hours mean, as tables. */
@org.jspecify.annotations.NullMarked
package it.sportello.desk.house;
