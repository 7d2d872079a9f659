/** A repeated request is answered again and not done again, told by its {@code Idempotency-Key}. */
package tandem.web.idempotency;
