/**
 * Ordinary English words, mostly nouns and adjectives, that the dictionary lacks (it holds verbs and irregular words
 * above all). Lower case, without their plurals. They matter where a sentence begins, or in a title written with capitals.
 */
const ORDINARY =
  'ability absent abuse accident account ache active activity acute address adequate adult advice adviser aerial affair ' +
  'afternoon age agency agenda aggressive aim air alarm album alcoholic alone alternative ambulance amount anger angle ' +
  'animal ankle annual answer antibiotic anxious appeal appetite application appointment appropriate approval area arm ' +
  'arrangement arrest arrival article aspect aspirin assault asset assistant attack attempt attic attitude attribute ' +
  'audit aware axe back background backup bad balance ball bandage bank bar barrier basement basic basis basket bath ' +
  'bathroom batch beach beard bed bedding bedroom bedtime bedwetting beer behaviour behavioural belief belly belt bench ' +
  'best bike bill bin birth birthday bite black blame blanket bleak blister block blood blue board boat body bold bomb ' +
  'bone book boot border bottle bottom bowl box brain branch brave bread break breakdown breakfast breast breath brick ' +
  'brief bright broad broken brown budget bug building bulb bulk bullying bump bunk burden bus bush business busy button ' +
  'cabinet cable cage cake calendar calm camera camp capacity car card care career careful careless carpet case cash ' +
  'casual cat category cause caution ceiling cell central certain chain chance chaos chaotic chapter character chat ' +
  'cheek cheese chest chief childcare childhood childminder chin choice chronic cigarette circle circumstance class ' +
  'classic classroom clean cleaner clear clerk clever climate clock close cloth clothes clothing cloud club clue coach ' +
  'coast coat code coffee cold colleague collective colour column combined comment commitment committee common ' +
  'communal community company comparable complaint complete complex computer concept concern condition confident ' +
  'confidential conflict consent consequence consistent constant contact container content context continual continuous ' +
  'contrast control controlled convincing conviction cook cooker copy corner correct corridor cost cot cough counsellor ' +
  'country couple course cousin cover crack cradle crash creative credible crime criminal crisis critical cross crowd ' +
  'crucial cruel cruelty cry culture cultural cup cupboard current currently curriculum curtain cut cycle daily damage ' +
  'danger dangerous dark data date daughter day dead deadline deaf death debt decade decay decent decision deep defence ' +
  'deficit degree delay delicate demand deposit depressed desk despair desperate detail detailed device diagnosis dialogue ' +
  'diary diet difference different difficult difficulty dignity dinner dire direct dirt dirty disability disabled disaster ' +
  'discharge disclosure discipline discreet disease dish disorder display disruption distant distress district divorce ' +
  'document dog domain domestic door dose double doubt draft drain drama drawing dress drill drink drinker drinking drive ' +
  'driver drop drug drunk dry due dummy duration dust dusty dynamic dysfunctional eager ear earlier early easy eating ' +
  'economic edge effect effective effort egg elbow elderly elective electric electricity element eligible email emergency ' +
  'emotional emphasis employer empty enemy energy engaged enormous enough entire entry environment equal equipment error ' +
  'escape essential estate estranged ethnic event eventual everyday everything evidence evident exact exam example excellent ' +
  'exceptional excess exchange excuse exercise exhausted exist expert explicit express extended external extra extreme ' +
  'eye face facial fact factor failure fair faith fall false familiar famous fan far farm fast fat fatal fatigue fault ' +
  'favourite fear feature fee feedback fellow female fence few field fight figure file final finance financial fine ' +
  'finger fire firm first fit flat flight floor flow flu fluid focus folder food foot football force foreign forensic ' +
  'forest fork form formal format former formula forum frail frame free freedom freezer frequent fresh fridge friend ' +
  'friendly front frontline fruit frustrated fuel full fun function fund funding funeral further future gambling game gap ' +
  'garage garden gas gate gateway gender general genital gentle genuine gift giant girl glad glass global goal good ' +
  'government grade gradual grandchild grave great green grey grief grim grooming gross ground guest guilty gum gun habit ' +
  'hair half hall hand handle handover happy harassment hard harsh hate hazard head headache heading headline health ' +
  'healthcare healthy hearing heart heat heater heating heavy height help helpful helpline hidden high higher highly hint ' +
  'history hit hoarding hobby hold hole holiday holistic home homework honest hope horse hostel hostile hot hotel hour ' +
  'hourly house household human hunger hungry hurt hygienic ideal idea identical identified identity ill illegal illicit ' +
  'image imaginary immediate impact imminent impression improper impulsive inability inactive inadequate inadvertent ' +
  'inappropriate incident inclusive income inconsistent independent index individual indoor infection influence informal ' +
  'information initial inner innocent input inquest insight instant insulin intake intelligence intense intent interest ' +
  'interim internal internet interval intervention interview intimate intoxicated invisible invitation invoice isolated ' +
  'isolation issue item itchy jealous jealousy job joint journal journey joy junior justice keen key keyword kick kind ' +
  'king kinship kit kitchen knee knife knock known label labour lack landing landline language large largely last late ' +
  'later latest law lawful lawyer layer lazy leader leadership leaflet leak least leg legal length less lesson lethal ' +
  'letter liable liaison library lice lie life lifestyle light limited line link lip list listed literacy little live ' +
  'lively living load loan local lock log logistics lonely long longer loss lost lot loud love loving low lower loyal lucky ' +
  'lunch lunchbox lunchtime mail main mainstream major majority male manual many map margin marital mark marked market ' +
  'marriage married mass match material matter mattress mature maximum meal mean measles measure media medic medical ' +
  'medication medicine medium member memory mental mention menu mere mess message messy method middle mid mild milestone ' +
  'milk mind minimum minor minority mirror miscarriage miserable missing mission mistake mixed mobile mobility model ' +
  'moderate modern moment money monitor month monthly mood moral morning most motel motor motorbike mouth move movement ' +
  'multiple muscle music mutual myth nail naked name nappy narrow nasty nation national native natural nature near nearby ' +
  'neat necessary neck need needle needy negative neglected nervous net network neutral new newborn news next nice night ' +
  'nightly nightmare noise noisy none noon norm normal nose notable note nothing notice noticeable novel nowhere null ' +
  'number numerous nutrition object objective obvious occasion occasional occupant odd odour offence offender offer office ' +
  'official often oil old older one ongoing only onset open opinion opiate opposite optimism optimistic option oral ' +
  'ordinary original other outbreak outburst outcome outdoor outer outreach outside outstanding overall overdose overnight ' +
  'oversight own owner oxygen pack package page pain painful paint pair pale panic paper paperwork paracetamol park part ' +
  'partial particular partner partnership party passive past patch path pathway patient pattern pause pay payment peace ' +
  'peer penalty pending people period permanent permission persistent person personal perspective pet petrol phase phone ' +
  'photo photograph phrase physical picture piece pill pillow place plain planned plaster plate play playground pleasant ' +
  'please plenty pocket point poison polite political poor popular population porn pornography portion position positive ' +
  'possible possibly post poster potential pound poverty power powerful practical practice precise preferred pregnancy ' +
  'pregnant premature premises prepared prescribed presence present pressing pressure previous price pride primary prime ' +
  'principal principle print prior priority prison private prize probable probably problem procedure process product ' +
  'profile profound program programme progress project prolonged prompt proof proper property proportion proposal ' +
  'prosecution protective proud proven provider provision provisional psychological psychosocial psychotic public pupil ' +
  'purpose push quality quantity quarter quarterly query question quick quiet quite race racial racism racist radical ' +
  'random range rapid rare rate ratio raw ready real realistic reality rear reason reasonable recent recently recipe ' +
  'record recovery recreational recurrent red reduced reflection reflective region regional register registered regular ' +
  'relapse related relation relationship relative release relevant reliable relief religion religious reluctant remark ' +
  'remote rent repeat repeated repeatedly report reported reporting request research residence resident residential ' +
  'resistant resource respectful response responsible rest restless restraint result retrospective return reveal rich ' +
  'right rigid rigorous risk risky ritual robust role roof room root rotten rough round route routine row rubbish rude ' +
  'rule rumour rural rushed sad sadness safe safer safety salary same sample sanction scale scan scar scary schedule ' +
  'scheme scissors scope score scratch scream screen script scrutiny seat second secondary secret secretary sector secure ' +
  'security seizure selective self senior sense sensible sensitive sensory sentence separate separation sequence series ' +
  'serious session set setting several severe severity sex sexual sexualised shame shared sharp shed sheet shift shock ' +
  'shocking shoe shop shopping short shortage shoulder shouting shower shut shy sick sickness side sight sign signature ' +
  'significant silence silent silly similar simple since single site situation size skill skin sleep sleepy slight slow ' +
  'small smart smell smoke smoking smooth snack sober social society sofa soft sole solid solution some son soon sore sort ' +
  'sound source space spare special specific speech speed spend spine spiritual spirit split spoon sport spot stable staff ' +
  'stain stair staircase standard start state statement static station statistic status statutory steady stepfamily stick ' +
  'sticky stimulant stock stomach stop store storm story stove straight strain strange stranger strategic street strength ' +
  'stress stressed stressful strict stroke strong structure structured struggle stubborn student study style subject ' +
  'subsequent substantial substitute success successful such sudden sufficient suicidal suicide suitable sum summary ' +
  'superficial supervised supper supply support supportive surface surgical surprise surprising survey survivor suspect ' +
  'suspected suspicious sustained swelling swollen symptom system systemic table tablet tactic talk tall tantrum tape ' +
  'target task taste taxi tea tearful technique technology teeth telephone television temper temperature temporary ' +
  'tenancy tenant tendency tense tension tentative tenth terrible terrified test text thick thigh thin thing third ' +
  'thorough thought thoughtful threat throat thumb ticket tidy tight time timely timescale tiny tired tissue title toe ' +
  'toilet tone tool tooth toothbrush top topic total touch tough town toxic toy track trade tradition train training ' +
  'transfer transition transport traumatic travel treat treatment trend trial trigger trip trouble truanting true trust ' +
  'truth tummy turn twice type typical ugly ulcer ultimate unable unacceptable unacknowledged unaware uncertain unclear ' +
  'uncomfortable underlying understanding underweight uneasy unexpected unfair unhappy unhealthy uniform unique unit ' +
  'unkempt unknown unlawful unlikely unmet unpaid unpredictable unrelated unresolved unsafe unsettled unstable unsuitable ' +
  'unsupervised untidy untreated unusual unwashed unwell unwilling upset upsetting urgent urine usage use useful usual ' +
  'usually utility vaccine vague valid valuable value van vape vaping various vehicle verbal version very vessel viable ' +
  'victim video view violence violent virus visible visitor visual vital vivid vocabulary voice volatile voluntary ' +
  'volunteer vomit vulnerable wage waist wait wall wallet warm warmth warning wash waste watch water way weak weakness ' +
  'weapon wear weather website wedding wee week weekday weekly weight weird welcome well wet whole wide widespread width ' +
  'wife wild willing window winter wish witness woman word work workforce workload world worse worst worth wound wrist ' +
  'writing written wrong yard year yearly yellow young younger youngest elder eldest oldest zero';

export const COMMON_WORDS: ReadonlySet<string> = new Set(ORDINARY.split(' '));
