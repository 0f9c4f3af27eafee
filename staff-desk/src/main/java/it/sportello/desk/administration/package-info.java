/**
 * The pages of those who administer the service: accounts and what each may do, offices, what was done by whom.
 */
@NullMarked
package it.sportello.desk.administration;

import org.jspecify.annotations.NullMarked;
