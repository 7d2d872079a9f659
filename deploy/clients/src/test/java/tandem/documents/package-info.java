/**
 * What follows from the declarations of records and is kept beside the code for those who read it:
 * schemas and examples of events, their tables, what analytics keeps of them, the descriptions of
 * the APIs, and the tables of what can be imported.
 */
package tandem.documents;
