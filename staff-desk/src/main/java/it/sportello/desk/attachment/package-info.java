/**
 * Files that staff send: judged by what they hold when they come, and shown with what is to be seen in them.
 */
@NullMarked
package it.sportello.desk.attachment;

import org.jspecify.annotations.NullMarked;
