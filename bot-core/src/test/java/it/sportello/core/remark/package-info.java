@NullMarked
package it.sportello.core.remark;

import org.jspecify.annotations.NullMarked;
