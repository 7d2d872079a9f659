/** What both services publish of the customers they ask: who judged whom, never what they wrote. */
package tandem.events.surveys;
