/** What may stand in a log: what happened and where, and nothing that a user sent. */
package tandem.web.log;
