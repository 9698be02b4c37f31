/** German. */
export default {
  title: 'Jetzt',
  of: '{{resource}} von {{entity}} in {{environment}}',
  since: 'seit',
  recovered: 'Das ist vorbei: Die Regel findet dort nichts mehr.',
  notAssessed: 'Wird dort nicht angesehen: Die Regel ist ausgelassen.',
  cannotTell: 'Das weiß gerade niemand: {{message}}',
  notKnown:
    'Davon ist nichts bekannt: {{entity}} benutzt es nicht, oder Sie dürfen es nicht sehen.',
  forbidden: 'Sie dürfen nicht sehen, wie gesund das ist.',
  failed: 'Der Zustand kann nicht gezeigt werden',
  stale: 'Was Sie sehen, konnte nicht neu gelesen werden: {{message}}',
  evidence: 'Worauf es beruht',
  filled:
    'Die Befehle unten sind ausgefüllt für {{context}}, {{namespace}}, {{name}}.',
  firing: 'Gerade nicht in Ordnung',
  openFinding: 'Befehle ausfüllen für {{resource}} von {{entity}}',
  nothing: 'Gerade ist nichts davon betroffen, was Sie sehen dürfen.',
  nothingOfPage:
    'Von dieser Seite ist gerade nichts betroffen, soweit Sie es sehen dürfen.',
  more_one: 'und {{count}} weiteres',
  more_other: 'und {{count}} weitere',
};
