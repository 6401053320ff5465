'use strict';

// Calls the Perspective API of a started Moot by the npm client, and prints what the client gives back for each call.
// Usage: node calls.js http://127.0.0.1:8080

const Perspective = require('perspective-api-client');

// The client knows one address only. These lines send it elsewhere: they change the axios that the client itself loads.
const ORIGINAL = 'https://commentanalyzer.googleapis.com';
const moot = process.argv[2];
const axios = require(require.resolve('axios', {paths: [require.resolve('perspective-api-client')]}));
axios.interceptors.request.use(config => ({...config, url: config.url.replace(ORIGINAL, moot)}));

const client = new Perspective({apiKey: 'any key'});
const RUDE = 'You are a complete idiot and everybody here knows it.';

const calls = {
  defaults: () => client.analyze(RUDE),
  civil: () => client.analyze('Thank you for the careful report on the harbour.'),
  severalInLowerCase: () =>
    client.analyze(RUDE, {
      attributes: ['toxicity', 'severe_toxicity', 'identity_attack', 'insult', 'profanity', 'threat'],
    }),
  experimental: () => client.analyze(RUDE, {attributes: ['TOXICITY_EXPERIMENTAL', 'INSULT_EXPERIMENTAL']}),
  options: () =>
    client.analyze(RUDE, {attributes: {TOXICITY: {scoreThreshold: 0}, THREAT: {scoreThreshold: 1}}, doNotStore: false}),
  wholeRequest: () =>
    client.analyze({
      comment: {text: `${RUDE} The <b>harbour</b> report is fine, though.`, type: 'PLAIN_TEXT'},
      context: {entries: [{text: 'Is the report any good?'}]},
      requestedAttributes: {TOXICITY: {}, INSULT: {scoreType: 'PROBABILITY'}},
      languages: ['en'],
      spanAnnotations: true,
      clientToken: 'comment-17',
      sessionId: 'session-1',
      communityId: 'harbour-news',
    }),
  severalSentences: () => client.analyze(`${RUDE} Thank you for the report, anyway.`),
  longest: () => client.analyze('Thank you. '.repeat(3000), {truncate: true}),
  unknownAttribute: () => client.analyze(RUDE, {attributes: ['no_such_attribute']}),
  unknownLanguage: () =>
    client.analyze({comment: {text: RUDE}, requestedAttributes: {TOXICITY: {}}, languages: ['tlh']}),
  noAttribute: () => client.analyze(RUDE, {attributes: {}}),
  emptyText: () => client.analyze('', {validate: false}),
  textTooLong: () => client.analyze('Thank you. '.repeat(3000), {validate: false}),
  emptyTextTheClientRefuses: () => client.analyze('<p></p>'),
  unknownField: () =>
    client.analyze({comment: {text: RUDE, mood: 'bad'}, requestedAttributes: {TOXICITY: {}}}),
};

async function outcome(call) {
  try {
    return {answer: await call()};
  } catch (error) {
    const {response} = error;
    return {error: error.name, message: error.message, status: response && response.status, body: response && response.data};
  }
}

(async () => {
  const outcomes = {};
  for (const [name, call] of Object.entries(calls)) {
    outcomes[name] = await outcome(call);
  }
  console.log(JSON.stringify(outcomes));
})();
