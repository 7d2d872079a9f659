/**
 * Surveys: customers asked for a judgement of a service, and their answers. Whose service is judged
 * is a person or a team; the scores follow where they stood on the day.
 */
package tandem.surveys;
