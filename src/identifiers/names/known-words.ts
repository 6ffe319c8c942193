/**
 * Words of the field that name no child and no home, though they may stand with a capital. Lower case. What the
 * dictionary has as an ordinary word need not stand here.
 */
const PEOPLE_AND_ROLES =
  'mum mums mummy mother mothers dad dads daddy father fathers stepmother stepfather stepdad stepmum step nan nana nanny ' +
  'nanna gran granny grandma grandad granddad grandpa grandmother grandfather grandparent grandparents parent parents ' +
  'auntie aunty aunt uncle sibling siblings brother sister twin twins baby toddler child children boy girl teen teenager ' +
  'adolescent adolescents youth kid kids infant newborn partner carer carers foster guardian guardians guardianship ' +
  'worker workers practitioner practitioners professional professionals clinician paediatrician paediatricians ' +
  'paediatrics midwife midwives midwifery psychologist psychiatrist psychiatry psychology therapist therapists physio ' +
  'nurse nurses doctor doctors gp gps consultant registrar matron manager managers director deputy head heads ' +
  'headteacher headteachers teacher teachers tutor governor governors senco sencos inco dsl dsls ddsl lado iro iros cp ' +
  'chair chairs officer officers constable sergeant inspector detective commissioner solicitor barrister magistrate ' +
  'judge cafcass advocate advocates idva isva interpreter lead leads supervisor safeguarder caseworker keyworker ' +
  'neighbour neighbours landlord lodger boyfriend girlfriend fiance ex perpetrator perpetrators applicant respondent';
const AGENCIES =
  'kent medway kcc kmpt kchft nelft mft ekhuft dgt nhs icb gp camhs cypmhs camhs nspcc barnardos childline ofsted cqc ' +
  'mash marac mappa mace macpt kscmp msp cafcass police constabulary probation housing hospital hospitals clinic surgery ' +
  'trust council councils county borough district directorate department service services team teams unit hub hubs centre ' +
  'centres midwifery education academy academies school schools nursery nurseries preschool playgroup college sixth form ' +
  'university court courts tribunal samaritans refuge shelter salvation army citizens advice women aid homestart porchlight ' +
  'encompass prevent channel portage virtual interface integrated front door duty intake assessment initial response ' +
  'ambulance paramedics coroner charity charities church mosque temple gurdwara synagogue microsoft outlook zoom whatsapp ' +
  'snapchat instagram tiktok facebook youtube roblox xbox cpoms myconcern emis systmone liquidlogic mosaic bt';
const LAW_AND_PRACTICE =
  'act acts section sections regulation regulations order orders protocol protocols policy policies guidance keeping ' +
  'safe working together framework threshold thresholds level levels tier stage stages plan plans planning conference ' +
  'conferences meeting meetings minutes panel panels core group groups strategy discussion referral referrals referrer ' +
  'assessment assessments enquiry enquiries review reviews outline proceedings chronology genogram supervision ' +
  'safeguarding neglect neglectful abuse abusive harm harmful exploitation grooming trafficking radicalisation extremism ' +
  'fgm csa cse cce ehcp ehc send sen cin cpp icpc rcpc plo epo ico dol dols mca gdpr dpia pip dla uc domestic violence ' +
  'coercive fabricated induced illness genital mutilation attendance absence absences truancy exclusion suspension ' +
  'timetable timetables welfare wellbeing wellness nutrition bmi centile centiles fracture fractures bruise bruises ' +
  'bruising injury injuries burns scald scalds rash nits lice dental dentist immunisation immunisations vaccination ' +
  'cannabis cocaine heroin ketamine alcohol substance substances misuse overdose naloxone methadone sertraline ritalin ' +
  'melatonin adhd asd autism autistic epilepsy asthma diabetes eczema anorexia bulimia dyslexia psychosis bipolar ' +
  'depression anxiety ptsd trauma attachment therapy therapeutic mindful restorative reunification kinship adoption ' +
  'fostering placement placements respite contact custody bail tag curfew asbo gang gangs county lines missing episode ' +
  'episodes debrief escalation escalations escalating escalated step stepping disagree disagreement universal targeted ' +
  'intensive specialist multi agency inter intra early help family families solutions hygiene clutter mould damp ' +
  'overcrowding overcrowded eviction homelessness homeless arrears benefits credit foodbank unemployed unexplained ' +
  'unaccompanied asylum seeker seekers refugee refugees recourse perinatal antenatal postnatal prenatal prebirth unborn ' +
  'maternal paternal parental sibling consensual nonverbal verbal disguised compliance engagement disengagement ' +
  'disengaged uncooperative outpatient inpatient midwifery surgery portage timeline toxicity mediation conciliation ' +
  'graded profile signs quality standards learning lessons rapid practice serious incident notification notifications ' +
  'checklist toolkit agreement agreements contract rota whilst furthermore nevertheless nonetheless hopefully ' +
  'unfortunately sadly thankfully ideally currently previously consequently additionally regarding concerning despite ' +
  'contrary alongside amongst besides hence thus ok okay yes no hi hello dear regards thanks re ps nb fyi asap tbc';
const TIMES =
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september ' +
  'october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
  'christmas easter whitsun ramadan eid diwali hanukkah passover lent advent boxing bank holiday new term half year ' +
  'reception spring autumn winter today tomorrow yesterday tonight weekend weekends am pm bst gmt';
/** Districts and towns by which teams and services are called: they say where a family lives no more than "Kent" does. */
const PLACES =
  'england scotland wales ireland britain uk london kent medway ashford canterbury dartford dover folkestone hythe ' +
  'gravesham gravesend maidstone sevenoaks swale sittingbourne faversham sheppey sheerness thanet margate ramsgate ' +
  'broadstairs tonbridge malling tunbridge wells gillingham chatham rochester strood rainham herne deal whitstable ' +
  'swanley tenterden cranbrook edenbridge swanscombe northfleet sandwich romney marsh weald dartmoor bexley bromley ' +
  'greenwich croydon sussex surrey essex devon cornwall dorset somerset wiltshire hampshire berkshire buckinghamshire ' +
  'hertfordshire bedfordshire cambridgeshire norfolk suffolk lincolnshire nottinghamshire derbyshire leicestershire ' +
  'warwickshire worcestershire shropshire cheshire lancashire cumbria yorkshire northumberland durham midlands north south east west mid northern southern eastern western coastal europe ' +
  'european british english scottish welsh irish polish romanian slovak czech hungarian lithuanian latvian bulgarian ' +
  'ukrainian russian albanian kosovan turkish kurdish iraqi iranian syrian afghan pakistani indian bangladeshi nepali ' +
  'punjabi urdu bengali sylheti gujarati hindi tamil pashto dari farsi arabic somali sudanese eritrean ethiopian tigrinya ' +
  'amharic nigerian ghanaian yoruba igbo twi hausa french spanish portuguese italian german chinese mandarin cantonese ' +
  'vietnamese filipino traveller travellers gypsy gypsies roma romany romani bsl makaton muslim christian catholic ' +
  'hindu sikh jewish buddhist protestant african caribbean asian american australian';

export const KNOWN_WORDS: ReadonlySet<string> = new Set(
  [PEOPLE_AND_ROLES, AGENCIES, LAW_AND_PRACTICE, TIMES, PLACES].flatMap((words) => words.split(' ')),
);
