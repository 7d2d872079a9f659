/**
 * Activities: what somebody did with a customer, about one record of the service. They count where
 * the person stood on the day.
 */
package tandem.activities;
