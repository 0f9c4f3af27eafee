@org.jspecify.annotations.NullMarked
package it.sportello.desk.result;
